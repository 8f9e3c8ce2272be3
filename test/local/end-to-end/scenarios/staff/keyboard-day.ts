import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { formatTicketCode } from '../../../../../core/ticket/model/ticket-code.ts';
import { openConsolePage } from '../../../../support/browser/console-page.ts';
import { sharedBrowser } from '../../../../support/browser/shared-browser.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { numberedReporter, sendReport } from '../../../../support/samples/a-report.ts';

vi.setConfig({ testTimeout: 180_000 });

const hotline = sharedHotline();
const browser = sharedBrowser('each test');

const tam = 'Nguyễn Văn Tâm'; // an officer of phường 7
const saRay = 'Thạch Thị Sa Rây'; // an officer of phường 7 too
const lan = 'Sơn Thị Lan'; // an operator
const ha = 'Lê Thanh Hà'; // a supervisor

/** Says what is wrong with the keyboard focus: it is lost, out of view or invisible. Headings need no outline. */
const findFocusProblem = `(() => {
  const { activeElement: at } = document;
  if (!at || at === document.body) return 'lost';
  const frame = at.closest('.ant-select, .ant-segmented-item, .ant-checkbox-wrapper') ?? at;
  const { top, bottom } = frame.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight) return 'out of view: ' + at.outerHTML.slice(0, 200);
  const parts = [at, ...frame.querySelectorAll('*'), frame];
  const isOutlined = parts.some((part) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(part);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
  });
  return isOutlined || at.matches('h1, main') ? '' : 'invisible: ' + at.outerHTML.slice(0, 200);
})()`;

/** Opens the console for a person who uses only the keyboard. */
const sit = async (name: string, path: string) => {
  const { page } = await openConsolePage({ browser, hotline }, name, { path });
  // a screen gets the focus when its code is loaded, which takes long on a busy machine
  const expectFocus = () =>
    expect.poll(() => page.evaluate(findFocusProblem), { timeout: 30_000 }).toBe('');
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await expectFocus();
    }
  };
  return {
    ...{ page, press, expectFocus },
    type: (text: string) => page.keyboard.insertText(text),
    /** Waits for the confirmation of an action, which screen readers announce, and checks the focus after it. */
    expectDone: async (text: string) => {
      await page.locator('.toast[role=status]').getByText(text).waitFor();
      await expectFocus();
    },
  };
};

const form = (page: Page, name: string) => page.getByRole('form', { name }).waitFor();

/** Presses Tab until the control with this label has the focus. */
const tabTo = async (page: Page, press: (key: string) => Promise<void>, label: string) => {
  const control = page.getByLabel(label, { exact: true });
  const isFocused = async () => (await control.and(page.locator(':focus')).count()) > 0;
  for (let stops = 0; !(await isFocused()); stops += 1) {
    expect(stops, `tab stops before “${label}”`).toBeLessThan(40);
    await press('Tab');
  }
};

let citizens = 0;
const openTicket = async (): Promise<string> => {
  citizens += 1;
  return (await sendReport(hotline, { reporter: numberedReporter(80 + citizens) })).code;
};

test('an officer acknowledges, answers, asks, hands over and opens the next ticket by keyboard, and the focus is never lost', async () => {
  for (let tickets = 0; tickets < 3; tickets += 1) await openTicket();
  const { page, press, type, expectDone } = await sit(tam, '/console/queue');
  await page.locator('.row').nth(2).waitFor();
  await tabTo(page, press, 'Cách xem đã lưu');
  await press('Enter', 'Escape', 'Tab', 'Tab');
  const rows = page.locator('.row');
  const stops = await rows.locator(':is(a, button, input):not([tabindex="-1"])').count();
  const count = await rows.count();
  expect(stops).toBe(count);

  await press('j');
  await page.locator('.row-open .row-link:focus').waitFor();
  await page.getByRole('button', { name: 'Nhận việc' }).waitFor();
  await press('a');
  await form(page, 'Nhận việc');
  await press('Control+Enter');
  await expectDone('Đã ghi: Nhận việc');
  await press('q');
  await form(page, 'Hỏi thêm người dân');
  await press('Escape');
  await page.locator('.row-open .row-link:focus').waitFor();
  await press('r');
  await form(page, 'Trả lời người dân');
  await type('Đã kiểm tra, quán đã đóng cửa và ký cam kết.');
  await press('Control+Enter');
  await expectDone('Đã ghi: Trả lời người dân');
  await expect.poll(() => rows.count(), { timeout: 30_000 }).toBe(count - 1);

  await press('n');
  await page.locator('.row-open .row-link:focus').waitFor();
  await page.getByRole('button', { name: 'Giao cho đồng nghiệp' }).waitFor();
  await press('g');
  await form(page, 'Giao cho đồng nghiệp');
  await type('Sa Ray');
  await page.locator('.ant-select-item-option', { hasText: saRay }).waitFor();
  await press('Enter', 'Control+Enter');
  await expectDone('Đã ghi: Giao cho đồng nghiệp');
  await press('Enter');
  await page.locator('h1:focus').waitFor();
});

test('an operator assigns a ticket and registers a call at the desk by keyboard, and the focus is never lost', async () => {
  const code = await openTicket();
  const { page, press, type, expectDone, expectFocus } = await sit(lan, `/console/tickets/${code}`);
  await page.getByRole('button', { name: 'Việc khác' }).waitFor();
  await tabTo(page, press, 'Việc khác');
  await press('Enter');
  await page.locator('.menu button:focus').waitFor();
  await press('Escape', 'f');
  await form(page, 'Chuyển đơn vị');
  await type('tram y te phuong 7');
  await page.getByTitle('Trạm Y tế phường 7').waitFor();
  await press('Enter');
  await tabTo(page, press, 'Lý do');
  await type('Trạm y tế đã nhận việc qua điện thoại');
  await press('Control+Enter');
  await expectDone('Đã ghi: Chuyển đơn vị');

  await page.goto(new URL('/console/desk', hotline.url()).href);
  await page.locator('#text:focus').waitFor();
  await type('Quán nhậu ở phường 7 tụ tập đông người hát karaoke tới khuya');
  await page.locator('.proposals button').nth(1).waitFor();
  await press('Control+.');
  await tabTo(page, press, 'Số điện thoại');
  await type('0912345698');
  await press('Control+Enter');
  await page.locator('.read-out').waitFor();
  await expectFocus();
  const next = page.getByRole('button', { name: 'Phiếu tiếp theo' });
  expect(await next.getAttribute('aria-describedby')).toBe(
    await page.locator('.read-out').getAttribute('id'),
  );
  await press('Enter');
  await page.locator('#text:focus').waitFor();
});

test('a supervisor searches, filters and exports tickets by keyboard, and the focus is never lost', async () => {
  const code = await openTicket();
  const { page, press, type } = await sit(ha, '/console/figures');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await press('Control+k');
  await type(code);
  await page.getByRole('option').first().waitFor();
  await press('Enter');
  await page.locator('h1:focus', { hasText: formatTicketCode(code) }).waitFor();
  await press('g', 't');
  await page.locator('h1:focus', { hasText: 'Tất cả phiếu' }).waitFor();
  await page.locator('.ticket-table').waitFor();
  await tabTo(page, press, 'Cột hiển thị');
  await press('Enter', 'Escape', 'Tab', 'Tab');
  const download = page.waitForEvent('download');
  await press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  await tabTo(page, press, 'Đơn vị');
  await type('phuong 7');
  await page.locator('.ant-select-item-option').first().waitFor();
  await press('Enter');
  await page.waitForURL(/[?&]unit=/);
});
