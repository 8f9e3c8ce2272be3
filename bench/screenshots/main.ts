import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { defineCommand } from '../../bin/cli/command.ts';
import {
  type ScreenshotEdition,
  screenshotEditions,
} from '../../core/guides/screenshot-editions.ts';
import { startBrowser } from '../../test/support/browser/browser.ts';
import {
  hotlineDriver,
  launchHotline,
  stopProcess,
} from '../../test/support/hotline/hotline-driver.ts';
import { takeCitizenScreenshots } from './citizen.ts';
import { composePictures } from './compose-pictures.ts';
import { screenshotExamples } from './examples.ts';
import { takeOfficerScreenshots } from './officer.ts';
import { createScreenshotTaker } from './screenshot-taker.ts';
import { takeStaffScreenshots } from './staff.ts';

const takeEdition = async (browser: Browser, edition: ScreenshotEdition): Promise<void> => {
  const example = screenshotExamples[edition];
  const data = await mkdtemp(join(tmpdir(), 'hotline-screenshots-'));
  const { child, url } = await launchHotline(data, {}, process.cwd(), ['--on', example.day]);
  try {
    const shot = await createScreenshotTaker(browser, edition);
    const context = { browser, hotline: hotlineDriver(() => url), shot, example };
    const report = await takeCitizenScreenshots(context);
    const takeAnswerPicture = await takeOfficerScreenshots(context, report);
    await takeAnswerPicture();
    await takeStaffScreenshots(context);
  } finally {
    await stopProcess(child, 'SIGTERM');
    await rm(data, { recursive: true, force: true });
  }
};

export const screenshotsCommand = defineCommand({
  description: `Takes the screenshots of the user guides again, for each edition from a hotline that it starts on a day of that
edition. They are written to web/portal/assets/guides, from where the portal serves them; the pictures in docs/pictures are composed of them. Needs Chromium, which npm test
installs. Takes about two minutes.`,
  options: {},
  examples: [''],
  exitCodes: { 0: 'the screenshots were written' },
  run: async () => {
    const browser = await startBrowser();
    try {
      for (const edition of screenshotEditions) await takeEdition(browser, edition);
      await composePictures(browser);
    } finally {
      await browser.close();
    }
    return 0;
  },
});
