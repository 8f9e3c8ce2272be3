import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriersOn, pageForAxe } from '../support/axe.ts';
import { startBrowser } from '../support/browser.ts';
import { portalSamples } from './sample-pages.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await startBrowser();
  page = await pageForAxe(browser);
  await page.route('**/assets/**', (route) => route.fulfill({ body: '' }));
});
afterAll(() => browser.close());

test.each(portalSamples)(
  'nothing on $name stands in anybody’s way, on a phone or at a desk',
  async ({ html }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.setContent(html);
    expect(await barriersOn(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    // the contrast of every text at each width is looked at in look.test.ts
    expect(await barriersOn(page, { 'color-contrast': { enabled: false } })).toEqual([]);
  },
);

test.each(portalSamples.filter(({ name }) => name.includes('/step-')))(
  '$name at 400 % needs no scrolling sideways',
  async ({ html }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.setContent(html);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  },
);
