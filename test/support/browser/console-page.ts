import type { Page } from 'playwright-core';
import type { RunningHotline } from '../hotline/running-hotline.ts';
import type { Contexts } from './shared-browser.ts';

export type ConsolePage = {
  page: Page;
  /** Errors in the browser, including violations of the content security policy. */
  complaints: string[];
};

/** Opens a page of the console in a staff member's own browser context, signed in through the hotline's sign-in page. */
export async function openConsolePage(
  { browser, hotline }: { browser: Contexts; hotline: Pick<RunningHotline, 'url'> },
  name: string,
  { path, width = 1280 }: { path: string; width?: number },
): Promise<ConsolePage> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000); // the first screens are slow on a busy machine
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => {
    // a rejected API request isn't an error of the page
    if (line.type() === 'error' && !/Failed to load resource/.test(line.text())) {
      complaints.push(line.text());
    }
  });
  await page.goto(new URL(path, hotline.url()).href);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('button', { name }).click();
  const code = page.getByRole('button', { name: 'Dùng mã này' }); // shown to accounts with a second factor
  await code.or(page.locator('.rail')).waitFor();
  if (await code.isVisible()) await code.click();
  await page.locator('.rail').waitFor();
  return { page, complaints };
}
