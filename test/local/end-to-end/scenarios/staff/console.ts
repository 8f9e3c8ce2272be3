import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { formatTicketCode } from '../../../../../core/ticket/model/ticket-code.ts';
import { findAxeViolations } from '../../../../support/browser/axe.ts';
import { openConsolePage } from '../../../../support/browser/console-page.ts';
import { sharedBrowser } from '../../../../support/browser/shared-browser.ts';
import { openOfficerLink } from '../../../../support/hotline/open-officer-link.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { longTest } from '../../../../support/long-test.ts';
import { numberedReporter, sendReport } from '../../../../support/samples/a-report.ts';

vi.setConfig({ testTimeout: 180_000 });

const hotline = sharedHotline();
const browser = sharedBrowser('each test');

const tam = 'Nguyễn Văn Tâm'; // of phường 7
const saRay = 'Thạch Thị Sa Rây'; // of phường 7 too
const lan = 'Sơn Thị Lan'; // an operator
const ha = 'Lê Thanh Hà'; // a supervisor

const sit = (name: string, path: string, width?: number) =>
  openConsolePage({ browser, hotline }, name, { path, ...(width && { width }) });

let citizens = 0;
const aTicketOfWard7 = async (): Promise<string> => {
  citizens += 1;
  return (await sendReport(hotline, { reporter: numberedReporter(citizens) })).code;
};

const timeline = (page: Page) => page.locator('.timeline');

test('an officer signs in to the console, finds a due ticket and answers it by keyboard alone', async () => {
  const code = await aTicketOfWard7();
  const { page, complaints } = await sit(tam, `/console/tickets/${code}?contact=ab-12`);
  expect(new URL(page.url()).search).toBe('?contact=ab-12');
  await page.getByRole('heading', { name: formatTicketCode(code) }).waitFor();
  await timeline(page).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.row-open').waitFor();
  await page.getByRole('button', { name: 'Nhận việc' }).waitFor();
  await page.keyboard.press('a');
  await page.getByRole('form', { name: 'Nhận việc' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await timeline(page).getByText('nhận việc').first().waitFor();
  await page.keyboard.press('r');
  await page.getByRole('form', { name: 'Trả lời người dân' }).waitFor();
  await page
    .getByRole('textbox', { name: 'Nội dung' })
    .fill('Đã kiểm tra lúc 21 giờ, quán đã đóng cửa và ký cam kết.');
  await page.keyboard.press('Control+Enter');
  await timeline(page).getByText('quán đã đóng cửa').waitFor();
  await page.getByText('Không còn phiếu nào đang chờ').waitFor();
  expect(complaints).toEqual([]);
});

test('an officer whose colleague answers first sees the answer while typing and adds to it', async () => {
  const code = await aTicketOfWard7();
  const { page, complaints } = await sit(tam, `/console/tickets/${code}`);
  const colleague = await sit(saRay, `/console/tickets/${code}`);
  const answer = async (on: Page, text: string) => {
    await on.getByRole('button', { name: 'Trả lời người dân' }).click();
    await on.getByRole('textbox', { name: 'Nội dung' }).fill(text);
  };
  await answer(page, 'Chúng tôi sẽ kiểm tra lại vào tối mai.');
  await answer(colleague.page, 'Đã kiểm tra, quán đã đóng cửa.');
  await colleague.page.keyboard.press('Control+Enter');
  await page.getByText(`${saRay}, UBND phường 7 đã trả lời trước`).waitFor();
  expect(await findAxeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Bổ sung vào câu trả lời này' }).click();
  await page.getByRole('form', { name: 'Bổ sung câu trả lời' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await timeline(page).getByText('kiểm tra lại vào tối mai').waitFor();
  expect(complaints).toEqual([]);
});

test('an officer hands a ticket to a colleague', async () => {
  const code = await aTicketOfWard7();
  const { page } = await sit(tam, `/console/tickets/${code}`);
  await page.getByRole('button', { name: 'Giao cho đồng nghiệp' }).click();
  await page.getByRole('combobox', { name: 'Đồng nghiệp' }).fill('Sa Ray');
  await page.locator('.ant-select-item-option', { hasText: saRay }).click();
  await page.keyboard.press('Control+Enter');
  await timeline(page).getByText('giao cho đồng nghiệp').waitFor();
  await timeline(page).getByText(saRay).waitFor();
});

longTest(
  "two officers with one ticket open see each other's presence and actions without reloading",
  async () => {
    const code = await aTicketOfWard7();
    const [one, other] = await Promise.all([
      sit(tam, `/console/tickets/${code}`),
      sit(saRay, `/console/tickets/${code}`),
    ]);
    await one.page.locator('.here').getByText(`${saRay} · UBND phường 7 đang xem`).waitFor();
    await one.page.getByRole('button', { name: 'Nhận việc' }).click();
    await other.page.locator('.here').getByText(`${tam} · UBND phường 7 đang viết`).waitFor();
    await one.page.getByRole('button', { name: 'Gửi' }).click();
    await timeline(other.page).getByText('nhận việc').first().waitFor();
  },
);

longTest(
  'an officer who writes on an outdated page keeps the typed text, sees the changes and can then send it',
  async () => {
    const code = await aTicketOfWard7();
    const [slow, quick] = await Promise.all([
      sit(tam, `/console/tickets/${code}`),
      sit(saRay, `/console/tickets/${code}`),
    ]);
    const answer = 'Tổ kiểm tra đã đến và nhắc nhở chủ quán.';
    await slow.page.getByRole('button', { name: 'Trả lời người dân' }).click();
    await slow.page.getByRole('textbox', { name: 'Nội dung' }).fill(answer);
    await quick.page.getByRole('button', { name: 'Nhận việc' }).click();
    await quick.page.getByRole('button', { name: 'Gửi' }).click();
    await timeline(quick.page).getByText('nhận việc').first().waitFor();
    await slow.page.reload(); // the typed text must survive
    await slow.page.getByRole('button', { name: 'Trả lời người dân' }).click();
    expect(await slow.page.getByRole('textbox', { name: 'Nội dung' }).inputValue()).toBe(answer);
    await quick.page.getByRole('button', { name: 'Tôi xử lý' }).click();
    await quick.page.getByRole('button', { name: 'Gửi' }).click();
    await timeline(quick.page).getByText('nhận xử lý').waitFor();
    await slow.page.getByRole('button', { name: 'Gửi' }).click();
    const warning = slow.page.getByRole('alert').filter({ hasText: 'thay đổi trong lúc đang gõ' });
    await warning.waitFor();
    expect(await warning.getByRole('listitem').allTextContents()).toEqual([
      expect.stringContaining('UBND phường 7 nhận xử lý'),
    ]);
    expect(await slow.page.getByRole('textbox', { name: 'Nội dung' }).inputValue()).toBe(answer);
    await slow.page.getByRole('button', { name: 'Vẫn gửi' }).click();
    await timeline(slow.page).getByText(answer).waitFor();
  },
);

test('a screen shows its heading while it loads, and moves the focus to the heading of the next screen', async () => {
  const { page } = await sit(lan, '/console/queue');
  await page.route('**/api/staff/late', () => undefined); // never answered
  await page.goto(new URL('/console/supervision', hotline.url()).href);
  await page.getByRole('heading', { name: 'Giám sát' }).waitFor();
  await page.locator('.loading-list').waitFor();
  await page.getByRole('link', { name: 'Tới nội dung chính' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('main:focus').waitFor();
  await page.getByRole('link', { name: 'Thống kê' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('h1:focus', { hasText: 'Thống kê' }).waitFor();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('h1:focus').waitFor();
});

longTest(
  "a supervisor finds the extension request of a unit's head, sees the new deadline and grants it",
  async () => {
    const code = await aTicketOfWard7();
    await hotline.advance('PT50M'); // the head is reminded of the acknowledgement
    const { path, form, cookie } = await openOfficerLink(hotline, code, '', 'head');
    const reason = 'Phải chờ đoàn kiểm tra liên ngành.';
    const request = { action: 'extend', amount: '8', extendReason: reason };
    await hotline.submit(path, { ...form, ...request }, cookie);
    await hotline.settle();
    const { page } = await sit(ha, '/console/supervision');
    await page.getByRole('link', { name: 'Xin gia hạn (1)' }).click();
    const row = page.locator('.work-row').filter({ hasText: reason });
    await row.getByText('8 giờ · hạn mới nếu đồng ý').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    await row.getByRole('link', { name: formatTicketCode(code) }).click();
    await page.locator('.pending').getByText('8 giờ · hạn mới nếu đồng ý').waitFor();
    await page.getByRole('button', { name: 'Không gia hạn' }).waitFor();
    await page.getByRole('button', { name: 'Đồng ý gia hạn' }).click();
    await page.keyboard.press('Control+Enter');
    await timeline(page).getByText('gia hạn', { exact: true }).waitFor();
  },
);

test('the console on a phone shows list and ticket separately, without horizontal scrolling', async () => {
  const code = await aTicketOfWard7();
  const { page } = await sit(tam, '/console', 360);
  const fits = () => page.locator('html').evaluate((root) => root.scrollWidth <= root.clientWidth);
  await page.locator('.row-link', { hasText: formatTicketCode(code) }).click();
  await page.getByRole('heading', { name: formatTicketCode(code) }).waitFor();
  expect(await fits()).toBe(true);
  await page.getByRole('button', { name: 'Trả lời người dân' }).click();
  expect(await fits()).toBe(true);
});

longTest(
  "the page of the console's queue is accessible and loads under 400 kB, only from the hotline's own host",
  async () => {
    const code = await aTicketOfWard7();
    const { page } = await sit(lan, `/console/tickets/${code}`);
    await timeline(page).waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    const loaded: { host: string; bytes: number }[] = [];
    const wire = await page.context().newCDPSession(page);
    const hosts = new Map<string, string>();
    await wire.send('Network.enable');
    await wire.send('Network.setCacheDisabled', { cacheDisabled: true });
    wire.on('Network.responseReceived', ({ requestId, response }) => {
      hosts.set(requestId, new URL(response.url).host);
    });
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      loaded.push({ host: hosts.get(requestId) ?? '', bytes: encodedDataLength });
    });
    await page.goto(new URL('/console/queue', hotline.url()).href, { waitUntil: 'networkidle' });
    expect([...new Set(loaded.map(({ host }) => host))]).toEqual([new URL(hotline.url()).host]);
    expect(loaded.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(400_000);
    expect(await findAxeViolations(page)).toEqual([]);
  },
);
