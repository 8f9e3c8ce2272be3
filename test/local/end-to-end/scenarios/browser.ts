import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desktopContext, phoneContext } from '../../../support/browser/browser.ts';
import { sharedBrowser } from '../../../support/browser/shared-browser.ts';
import { sharedHotline } from '../../../support/hotline/shared-hotline.ts';

const hotline = sharedHotline();
const browser = sharedBrowser();

const open = async (device: BrowserContextOptions, path: string): Promise<Page> => {
  const context = await browser.newContext(device);
  const page = await context.newPage();
  await page.goto(new URL(path, hotline.url()).href);
  return page;
};

const fitsTheScreen = (page: Page): Promise<boolean> =>
  page.locator('html').evaluate((root) => root.scrollWidth <= root.clientWidth);

/** Sends a report through the pages as a citizen would, on a phone without JavaScript. */
const report = async (): Promise<{ page: Page; code: string; pin: string }> => {
  const page = await open(phoneContext, '/');
  await page
    .getByRole('link', { name: /vi phạm/i })
    .first()
    .click();
  const goOn = () => page.locator('main .send button').click();
  await page.getByLabel('Phòng, chống dịch', { exact: true }).check();
  await goOn();
  await page.getByLabel(/Tụ tập đông người/).check();
  await goOn();
  await goOn();
  await page.locator('[name=areaQuery]').fill('phuong 7');
  await page.locator('[name=place]').fill('Quán Hoa Sen, đường Phạm Ngũ Lão');
  await goOn();
  await page.locator('[name=text]').fill('Quán vẫn mở cửa sau 21 giờ, trên 20 người hát karaoke');
  await goOn();
  await page.locator('[name=phone]').fill('0912 345 678');
  await goOn();
  await goOn();
  const [code = '', pin = ''] = await page.locator('.digits-big').allTextContents();
  return { page, code, pin };
};

describe.each([
  ['a phone', phoneContext],
  ['a desktop screen', desktopContext],
] as const)('public pages on %s', (_name, device) => {
  test.each(['/', '/bao-cao', '/bao-cao?dich-vu=health', '/tra-cuu', '/khong-co', '/local'])(
    'the page %s fits the screen and has one heading',
    async (path) => {
      const page = await open(device, path);
      expect(await fitsTheScreen(page)).toBe(true);
      expect(await page.locator('h1').count()).toBe(1);
    },
  );
});

test('a report filed without JavaScript is answered by an officer on a phone', async () => {
  const { page, code, pin } = await report();
  expect(code).toMatch(/^\d{3}\s\d{3}\s\d{4}$/);
  expect(await fitsTheScreen(page)).toBe(true);
  await hotline.settle();

  const sms = (await hotline.outbox()).find(
    ({ kind, alert, ticket }) =>
      kind === 'sms' && ticket === code.replace(/\s/g, '') && alert?.startsWith('assigned.'),
  );
  const officer = await open(
    { ...phoneContext, javaScriptEnabled: true },
    new URL(sms?.links[0] ?? '').pathname,
  );
  expect(await fitsTheScreen(officer)).toBe(true);
  await officer.getByRole('button', { name: 'Mở phản ánh' }).click();
  await officer.getByRole('button', { name: 'Đã nhận' }).click();
  await officer.locator('main').getByText('Đã xác nhận: đơn vị nhận việc').first().waitFor();
  await officer.locator('[name=text]').fill('Đã lập biên bản, quán cam kết đóng cửa trước 20 giờ.');
  await officer.getByRole('button', { name: /Trả lời|Gửi/ }).click();
  await officer.locator('main').getByText('quán cam kết đóng cửa').first().waitFor();
  expect(await fitsTheScreen(officer)).toBe(true);

  const follow = await open(phoneContext, '/tra-cuu');
  await follow.locator('[name=ma]').fill(code);
  await follow.locator('main form button').first().click();
  await follow.locator('[name=pin]').fill(pin);
  await follow.locator('main form button').last().click();
  expect(await follow.locator('main').textContent()).toContain('quán cam kết đóng cửa');
  expect(await fitsTheScreen(follow)).toBe(true);
});
