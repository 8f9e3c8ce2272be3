import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { findAxeViolations } from '../../../../support/browser/axe.ts';
import { openConsolePage } from '../../../../support/browser/console-page.ts';
import { sharedBrowser } from '../../../../support/browser/shared-browser.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { longTest } from '../../../../support/long-test.ts';
import { sendReport } from '../../../../support/samples/a-report.ts';

vi.setConfig({ testTimeout: 180_000 });

const hotline = sharedHotline();
const browser = sharedBrowser('each test');

const lan = 'Sơn Thị Lan'; // an operator
const ha = 'Lê Thanh Hà'; // a supervisor
const thu = 'Trương Thị Thu'; // another supervisor

const sit = (name: string, path: string, width?: number) =>
  openConsolePage({ browser, hotline }, name, { path, ...(width && { width }) });

/** Timeout for page loads on a busy machine. */
const patiently = { timeout: 60_000 };

const digits = (text: string): string => text.replace(/\D/g, '');

test("an operator files a caller's report with the suggested topic and area and reads code and PIN aloud", async () => {
  const { page, complaints } = await sit(lan, '/console/desk');
  const reportInput = page.getByLabel('Người gọi nói gì');
  await reportInput.fill('Má tui khó thở quá, tím tái rồi');
  await page.getByText('nhắc gọi 115 ngay').waitFor();
  await reportInput.fill('Quán nhậu ở phường 7 tụ tập đông người hát karaoke tới khuya');
  await page.getByRole('button', { name: /Tụ tập đông người/ }).click();
  await page.getByLabel('Địa bàn').fill('phường 7');
  await page.locator('.ant-select-item-option', { hasText: 'Phường 7' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter'); // chooses the area and does not send the report
  await page.getByLabel('Số điện thoại').fill('0912345678');
  await page.keyboard.press('Enter');
  expect(await findAxeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Tạo phiếu' }).click();
  await page.getByText('Đọc cho người gọi').waitFor();
  const [code = '', pin = ''] = (await page.locator('.read-out dd').allTextContents()).map(digits);
  const { status, text } = await hotline.get(`/api/reports/${code}`, { 'x-report-pin': pin });
  expect([status, text]).toEqual([200, expect.stringContaining('hát karaoke tới khuya')]);
  expect(text).toContain('Phường 7');
  await page.getByRole('button', { name: 'Phiếu tiếp theo' }).click();
  await page.getByLabel('Số điện thoại').fill('0912345678');
  await page.locator('.desk-side').getByText(code.slice(-4)).waitFor();
  expect(complaints).toEqual([]);
});

longTest(
  "an operator's unfinished report is kept after switching tickets, reloading or opening a new tab",
  async () => {
    const { page } = await sit(lan, '/console/desk');
    await page
      .getByLabel('Người gọi nói gì')
      .fill('Ngoài chợ có người bán hàng rong không khẩu trang');
    await page.getByLabel('Số điện thoại').fill('0912345679');
    const typed = async () => [
      await page.getByLabel('Người gọi nói gì').inputValue(),
      await page.getByLabel('Số điện thoại').inputValue(),
    ];
    const before = await typed();
    await page.goto(new URL('/console/queue', hotline.url()).href);
    await page.locator('.rail').waitFor();
    await page.goBack();
    await expect.poll(typed, patiently).toEqual(before);
    await page.reload();
    await expect.poll(typed, patiently).toEqual(before);
    await page.goto(new URL('/console/desk?contact=cuoc-goi-2', hotline.url()).href);
    const draft = page.getByRole('region', { name: 'Bản ghi dở, chưa tạo phiếu' });
    await draft.getByText('hàng rong').waitFor();
    await draft.getByRole('link', { name: 'Ghi tiếp' }).click();
    await expect.poll(typed, patiently).toEqual(before);
  },
);

/** Warning that both approvers may be one person. The local run's first administrator grants all roles on its first day. */
const mayBeOne = /cùng một quản trị viên cấp vai trò trong 30 ngày qua; có thể là một người/;

longTest(
  'two supervisors reveal an identity in the console and are warned that one person may control both accounts',
  async () => {
    const reporter = {
      kind: 'person',
      name: 'Kiên Thị Hồng',
      phone: '0912345670',
      anonymous: false,
    };
    const { code } = await sendReport(hotline, { topic: 'VP02', reporter });
    const first = (await sit(ha, `/console/tickets/${code}`)).page;
    await first.locator('.sealed summary').click();
    await first.getByRole('combobox', { name: 'Vì việc gì' }).click();
    await first.getByTitle('Tính mạng, sức khỏe bị đe dọa').click();
    await first.getByLabel('Giải thích').fill('Bị đe dọa đánh, cần bảo vệ');
    await first.locator('.sealed').getByRole('button', { name: 'Xem danh tính' }).click();
    await first.getByText('một giám sát viên khác quyết định').waitFor();

    const second = (await sit(thu, '/console/supervision?view=reveals')).page;
    const row = second.locator('.work-row').filter({ hasText: 'Bị đe dọa đánh' }).first();
    await row.getByText(`${ha} đề nghị xem danh tính`).waitFor();
    await row.getByText(mayBeOne).waitFor();
    expect(await findAxeViolations(second)).toEqual([]);
    await row.getByLabel('Lý do đồng ý hoặc từ chối').fill('Đã gọi xác minh, đồng ý');
    await row.getByRole('button', { name: 'Đồng ý', exact: true }).click();
    await row.getByText(`${thu} đồng ý`).waitFor();

    await first.reload();
    await first.getByRole('button', { name: 'Mở, một lần duy nhất' }).click();
    const card = first.locator('.sealed');
    await card.getByRole('term').filter({ hasText: 'Họ và tên' }).waitFor();
    await card.getByText('Kiên Thị Hồng').waitFor();
    await card.getByText(`${thu} đồng ý`).waitFor();
    await card.getByText(mayBeOne).waitFor();
    await card.getByRole('button', { name: 'Che lại' }).click();
    await card.getByText('Danh tính người gửi được giữ kín').waitFor();
    expect(await card.getByText('Kiên Thị Hồng').count()).toBe(0);
  },
);

const Phone = z.object({ surge: z.string(), hot: z.object({ prompt: z.string() }).optional() });

longTest('a surge mode set by a supervisor applies to every caller', async () => {
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

longTest(
  'the supervision screen counts overdue tickets by level and lists the tickets with their reasons',
  async () => {
    await hotline.advance('PT61M');
    const { page } = await sit(ha, '/console/supervision', 360);
    await page.getByRole('list', { name: 'Tiếp nhận' }).locator('.level-late').first().click();
    await page.getByText('đơn vị chưa xác nhận đã nhận').first().waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
  },
);
