import type { Page } from 'playwright-core';
import type { RunningHotline } from './running-hotline.ts';
import type { Contexts } from './shared-browser.ts';

export type Desk = {
  page: Page;
  /** What the browser complained of: errors, and what the policy refused. */
  complaints: string[];
};

/** A member of staff at a browser of their own, signed in by the hotline's own page, where they wanted to go. */
export const sitDown = async (
  { browser, hotline }: { browser: Contexts; hotline: Pick<RunningHotline, 'url'> },
  name: string,
  { path, width = 1280 }: { path: string; width?: number },
): Promise<Desk> => {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000); // on a busy machine the first screens take long
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => {
    // a refusal of the staff API is no fault of the page
    if (line.type() === 'error' && !/Failed to load resource/.test(line.text())) {
      complaints.push(line.text());
    }
  });
  await page.goto(new URL(path, hotline.url()).href);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('button', { name }).click();
  const code = page.getByRole('button', { name: 'Dùng mã này' }); // of those whom it asks for one
  await code.or(page.locator('.rail')).waitFor();
  if (await code.isVisible()) await code.click();
  await page.locator('.rail').waitFor();
  return { page, complaints };
};
