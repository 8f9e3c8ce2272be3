import type { Page } from 'playwright-core';
import { phoneContextOptions, type ScreenshotContext } from './screenshot-taker.ts';

const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Tiếp tục' }).click();

export type ScreenshotReport = { code: string; pin: string };

const digitsOf = async (page: Page, at: number): Promise<string> =>
  ((await page.locator('.digits-big').nth(at).textContent()) ?? '').replace(/\D/g, '');

/** Takes screenshots of a citizen sending a report on a phone. Returns the report's ticket code and PIN. */
export async function takeCitizenScreenshots({
  browser,
  hotline,
  shot,
  example,
}: ScreenshotContext): Promise<ScreenshotReport> {
  const page = await (await browser.newContext(phoneContextOptions)).newPage();
  await page.goto(hotline.url());
  await shot(page, 'trang-chu');
  await page.locator('.door').first().click();
  await page.getByText(example.topicGroup, { exact: true }).click();
  await goOn(page);
  await page.getByText(example.topic).click();
  await shot(page, 'chon-loai-viec');
  await goOn(page);
  await page.getByRole('combobox').first().selectOption({ index: 3 });
  await goOn(page);
  await page.locator('#areaQuery').fill(example.area);
  await page.locator('#place').fill(example.place);
  await shot(page, 'noi-xay-ra');
  await goOn(page);
  await page.locator('#text').fill(example.text);
  await goOn(page);
  await page.locator('#phone').fill('0912 345 678');
  await shot(page, 'nguoi-gui');
  await goOn(page);
  await shot(page, 'xem-lai');
  await page.getByRole('button', { name: 'Gửi đi' }).click();
  await page.locator('.receipt').waitFor();
  await shot(page, 'phieu-nhan');
  const sent = { code: await digitsOf(page, 0), pin: await digitsOf(page, 1) };
  await hotline.settle();
  await page.context().close();
  return sent;
}

export async function takeAnswerScreenshot(
  { browser, hotline, shot }: ScreenshotContext,
  { code, pin }: ScreenshotReport,
): Promise<void> {
  await hotline.settle();
  const page = await (await browser.newContext(phoneContextOptions)).newPage();
  await page.goto(new URL(`/tra-cuu?ma=${code}`, hotline.url()).href);
  await shot(page, 'nhap-pin');
  await page.locator('#pin').fill(pin);
  await page.getByRole('button', { name: 'Mở', exact: true }).click();
  await page.locator('.answer').scrollIntoViewIfNeeded();
  await shot(page, 'cau-tra-loi');
  await page.context().close();
}
