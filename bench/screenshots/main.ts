import { defineCommand } from '../../bin/cli/command.ts';
import { startBrowser } from '../../test/support/browser/browser.ts';
import { hotlineDriver } from '../../test/support/hotline/hotline-driver.ts';
import { takeCitizenScreenshots } from './citizen.ts';
import { takeOfficerScreenshots } from './officer.ts';
import { createScreenshotTaker } from './screenshot-taker.ts';
import { takeStaffScreenshots } from './staff.ts';

const takePictures = async (url: URL): Promise<void> => {
  const hotline = hotlineDriver(() => url);
  const browser = await startBrowser();
  try {
    const shot = await createScreenshotTaker(browser);
    const report = await takeCitizenScreenshots({ browser, hotline, shot });
    const takeAnswerPicture = await takeOfficerScreenshots({ browser, hotline, shot }, report);
    await takeAnswerPicture();
    await takeStaffScreenshots({ browser, hotline, shot });
  } finally {
    await browser.close();
  }
};

export const screenshotsCommand = defineCommand({
  description: `Takes the screenshots of the user guides again, from a hotline that runs on a new data folder. They are
written to web/portal/assets/guides, from where the portal serves them. Needs Chromium, which npm test installs.`,
  options: {
    url: {
      type: 'string',
      value: 'URL',
      summary: 'address of the running hotline',
      default: 'http://localhost:3000',
    },
  },
  examples: [''],
  exitCodes: { 0: 'the screenshots were written' },
  run: async ({ url }) => {
    await takePictures(new URL(url));
    return 0;
  },
});
