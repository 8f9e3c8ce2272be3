import { type ScreenshotReport, takeAnswerScreenshot } from './citizen.ts';
import { phoneContextOptions, type ScreenshotContext } from './screenshot-taker.ts';

/** Finds the link in the notice to the unit, which is sent at a fixed time of the day unless the ticket is urgent. */
const findOfficerLink = async (
  hotline: ScreenshotContext['hotline'],
  { code }: ScreenshotReport,
): Promise<string | undefined> => {
  for (let hour = 0; hour < 8; hour += 1) {
    const notice = (await hotline.outbox()).find(
      ({ ticket, alert: key }) =>
        ticket === code && key?.includes('-handler-') && !key.startsWith('informed.'),
    );
    if (notice) return notice.links.find((link) => link.includes('/a/'));
    await hotline.advance('PT1H');
  }
  return undefined;
};

/**
 * Takes screenshots of an officer who opens the officer link and acknowledges the ticket. Returns a function that sends the
 * officer's answer.
 */
export async function takeOfficerScreenshots(
  studio: ScreenshotContext,
  report: ScreenshotReport,
): Promise<() => Promise<void>> {
  const { browser, hotline, shot, example } = studio;
  const link = await findOfficerLink(hotline, report);
  if (!link) throw new Error('The outbox has no message with a link for the handler');
  const page = await (await browser.newContext(phoneContextOptions)).newPage();
  await page.goto(new URL(new URL(link).pathname, hotline.url()).href);
  await page.locator('form:has([value="open"]) button').click();
  await shot(page, 'can-bo-phieu');
  const acknowledge = page.locator('button[value="acknowledge"]');
  await acknowledge.click();
  await acknowledge.waitFor({ state: 'detached' });
  await shot(page, 'can-bo-da-nhan');
  return async () => {
    await page.goto(page.url());
    await page.locator('form:has([value="open"]) button').click();
    const answer = page.locator('textarea').first();
    await answer.fill(example.answer);
    await answer.scrollIntoViewIfNeeded();
    await shot(page, 'can-bo-tra-loi');
    await page.locator('button[value="answer"]').click();
    await page.context().close();
    await takeAnswerScreenshot(studio, report);
  };
}
