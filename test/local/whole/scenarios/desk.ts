import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { violationsOn } from '../../../support/axe.ts';
import { sitDown } from '../../../support/console-desk.ts';
import { sharedBrowser } from '../../../support/shared-browser.ts';
import { sharedHotline } from '../../../support/shared-hotline.ts';

vi.setConfig({ testTimeout: 180_000 });

const hotline = sharedHotline();
const browser = sharedBrowser('each test');

const lan = 'Sơn Thị Lan'; // an operator
const ha = 'Lê Thanh Hà'; // a supervisor

const sit = (name: string, path: string, width?: number) =>
  sitDown({ browser, hotline }, name, { path, ...(width && { width }) });

const digits = (text: string): string => text.replace(/\D/g, '');

test('an operator writes what a caller says, takes over what it seems to be about, and reads out code and PIN', async () => {
  const { page, complaints } = await sit(lan, '/console/desk');
  const words = page.getByLabel('Người gọi nói gì');
  await words.fill('Má tui khó thở quá, tím tái rồi');
  await page.getByText('nhắc gọi 115 ngay').waitFor();
  await words.fill('Quán nhậu ở phường 7 tụ tập đông người hát karaoke tới khuya');
  await page.getByRole('button', { name: /Tụ tập đông người/ }).click();
  await page.getByRole('button', { name: 'Phường 7' }).click();
  await page.getByLabel('Số điện thoại').fill('0912345678');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Tạo phiếu' }).click();
  await page.getByText('Đọc cho người gọi').waitFor();
  const [code = '', pin = ''] = (await page.locator('.read-out dd').allTextContents()).map(digits);
  const { status, text } = await hotline.get(`/api/reports/${code}`, { 'x-report-pin': pin });
  expect([status, text]).toEqual([200, expect.stringContaining('hát karaoke tới khuya')]);
  await page.getByRole('button', { name: 'Phiếu tiếp theo' }).click();
  await page.getByLabel('Số điện thoại').fill('0912345678');
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  await page.locator('.desk-side').getByText(code.slice(-4)).waitFor();
  expect(complaints).toEqual([]);
});

const Phone = z.object({ surge: z.string(), hot: z.object({ prompt: z.string() }).optional() });

test('a supervisor changes what every caller meets, and only behind the guard', async () => {
  const { page } = await sit(ha, '/console/desk');
  await page.getByRole('button', { name: 'Đổi …' }).click();
  await page.getByRole('combobox', { name: 'Mức phục vụ' }).click();
  await page.getByTitle('Tự ghi nhận').click();
  await page.getByRole('button', { name: 'Đổi', exact: true }).click();
  await page.getByText('Đổi lần cuối').waitFor();
  const { text } = await hotline.post('/local/sign-in', { role: 'operator' });
  const { token } = z.object({ token: z.string() }).parse(JSON.parse(text));
  const phone = await hotline.get('/api/staff/phone', { authorization: `Bearer ${token}` });
  expect(Phone.parse(JSON.parse(phone.text)).surge).toBe('self-registration');
});

test('what is late is counted by level, and the tickets behind a number say why', async () => {
  await hotline.advance('PT61M');
  const { page } = await sit(ha, '/console/supervision', 360);
  await page.getByRole('list', { name: 'Tiếp nhận' }).locator('.level-late').first().click();
  await page.getByText('đơn vị chưa xác nhận đã nhận').first().waitFor();
  expect(await violationsOn(page)).toEqual([]);
});
