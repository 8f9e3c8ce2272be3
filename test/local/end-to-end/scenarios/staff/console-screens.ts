import type { Page } from 'playwright-core';
import { describe, expect, vi } from 'vitest';
import { findAxeViolations } from '../../../../support/browser/axe.ts';
import { openConsolePage } from '../../../../support/browser/console-page.ts';
import { sharedBrowser } from '../../../../support/browser/shared-browser.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { longTest } from '../../../../support/long-test.ts';
import { numberedReporter, sendReport } from '../../../../support/samples/a-report.ts';

vi.setConfig({ testTimeout: 300_000 });

const hotline = sharedHotline();
const browser = sharedBrowser('each test');
const ha = 'Lê Thanh Hà'; // a supervisor

/** Opens the console as a supervisor. Returns the paths of all screens in the navigation and of a ticket. */
const openConsole = async (): Promise<{ page: Page; paths: string[] }> => {
  const { code } = await sendReport(hotline, { reporter: numberedReporter(70) });
  const { page } = await openConsolePage({ browser, hotline }, ha, { path: '/console/queue' });
  const links = await page
    .locator('.rail a[href^="/console/"]')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(5);
  return { page, paths: [...new Set([...links, `/console/tickets/${code}`])] };
};

/** Holds all responses of the staff API but the member's own data. Returns a function that releases them. */
const holdResponses = async (page: Page): Promise<() => Promise<void>> => {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const url = /\/api\/staff\/(?!me$)/;
  await page.route(url, async (route) => {
    await released;
    await route.continue();
  });
  return async () => {
    release();
    await page.unrouteAll({ behavior: 'wait' });
  };
};

describe('all screens of the console', () => {
  longTest('have no accessibility violations', async () => {
    const { page, paths } = await openConsole();
    const violations: string[] = [];
    for (const path of paths) {
      await page.goto(new URL(path, hotline.url()).href);
      await page.locator('main h1').waitFor();
      await page.waitForLoadState('networkidle');
      violations.push(
        ...(await findAxeViolations(page, 'every')).map((found) => `${path}: ${found}`),
      );
    }
    expect(violations).toEqual([]);
  });

  longTest(
    'show a skip link and their heading, without accessibility violations, while their data is loading',
    async () => {
      const { page, paths } = await openConsole();
      for (const path of paths) {
        const release = await holdResponses(page);
        await page.goto(new URL(path, hotline.url()).href);
        await page.locator('main h1').filter({ hasText: /\S/ }).waitFor();
        const target = await page.locator('a.skip').getAttribute('href');
        expect([path, await page.locator(`main${target}`).count()]).toEqual([path, 1]);
        expect([path, await findAxeViolations(page, 'every')]).toEqual([path, []]);
        await page.locator('a.skip').focus();
        await page.keyboard.press('Enter');
        await page.locator('main:focus').waitFor();
        await release();
      }
    },
  );

  longTest('show readable key caps on the desk and in the list of shortcuts', async () => {
    const { page } = await openConsolePage({ browser, hotline }, ha, { path: '/console/desk' });
    await page.locator('textarea').first().fill('Quán karaoke mở cửa quá giờ');
    await page.locator('.proposals kbd').first().waitFor();
    const onDesk = await findAxeViolations(page, 'every');
    await page.locator('main h1').click();
    await page.keyboard.press('?');
    await page.getByRole('dialog').locator('kbd').first().waitFor();
    expect([...onDesk, ...(await findAxeViolations(page, 'every'))]).toEqual([]);
  });
});
