import { type ScreenshotReport, takeAnswerScreenshot } from './citizen.ts';
import { phoneContextOptions, type ScreenshotContext } from './screenshot-taker.ts';

/**
 * Takes screenshots of an officer who opens the officer link and acknowledges the ticket. Returns a function that sends the
 * officer's answer.
 */
export async function takeOfficerScreenshots(
  studio: ScreenshotContext,
  report: ScreenshotReport,
): Promise<() => Promise<void>> {
  const { browser, hotline, shot } = studio;
  const alert = (await hotline.outbox()).find(
    ({ ticket, alert: key }) =>
      ticket === report.code && key?.includes('-handler-') && !key.startsWith('informed.'),
  );
  const link = alert?.links.find((found) => found.includes('/a/'));
  if (!link) throw new Error('The outbox has no message with a link for the handler');
  const page = await (await browser.newContext(phoneContextOptions)).newPage();
  await page.goto(new URL(new URL(link).pathname, hotline.url()).href);
  await page.locator('form:has([value="open"]) button').click();
  await shot(page, 'can-bo-phieu');
  await page.locator('button[value="acknowledge"]').click();
  await shot(page, 'can-bo-da-nhan');
  return async () => {
    await page.goto(page.url());
    await page.locator('form:has([value="open"]) button').click();
    const answer = page.locator('textarea').first();
    await answer.fill(
      'Tổ kiểm tra phường 7 đã đến quán lúc 20 giờ, lập biên bản và yêu cầu đóng cửa. Chủ quán đã cam kết chấp hành.',
    );
    await answer.scrollIntoViewIfNeeded();
    await shot(page, 'can-bo-tra-loi');
    await page.locator('button[value="answer"]').click();
    await page.context().close();
    await takeAnswerScreenshot(studio, report);
  };
}
