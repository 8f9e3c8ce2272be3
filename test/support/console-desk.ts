import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import * as z from 'zod';
import type { RunningHotline } from './running-hotline.ts';

const Violations = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

/** What stands in the way of somebody who doesn't see, or has no mouse. */
export const barriers = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const found = Violations.parse(
    await page.evaluate("axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })"),
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

export type Desk = {
  page: Page;
  /** What the browser complained of: errors, and what the policy refused. */
  complaints: string[];
};

/** A member of staff at a browser of their own, signed in by the hotline's own page, where they wanted to go. */
export const sitDown = async (
  { browser, hotline }: { browser: Browser; hotline: Pick<RunningHotline, 'url'> },
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
