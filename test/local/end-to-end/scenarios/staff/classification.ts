import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { formatTicketCode } from '../../../../../core/ticket/model/ticket-code.ts';
import { findAxeViolations } from '../../../../support/browser/axe.ts';
import { openConsolePage } from '../../../../support/browser/console-page.ts';
import { sharedBrowser } from '../../../../support/browser/shared-browser.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { sendReport } from '../../../../support/samples/a-report.ts';

vi.setConfig({ testTimeout: 180_000 });

const hotline = sharedHotline();
const browser = sharedBrowser('each test');

const lan = 'Sơn Thị Lan'; // an operator

/** Sends a report without topic and place, whose text names both. */
const sendUnclassified = async (text: string): Promise<string> =>
  (
    await sendReport(hotline, {
      ...{ service: 'violation', topic: undefined, areaCode: undefined, place: undefined, text },
    })
  ).code;

const form = (page: Page) => page.getByRole('form', { name: 'Phân loại' });
const result = (page: Page) => form(page).getByRole('region', { name: 'Kết quả phân loại' });

const openTicket = async (code: string, width?: number): Promise<Page> => {
  const { page } = await openConsolePage({ browser, hotline }, lan, {
    path: `/console/tickets/${code}`,
    ...(width && { width }),
  });
  await page.getByRole('button', { name: 'Phân loại', exact: true }).waitFor();
  return page;
};

/** Counts what the operator does; a press of a key and a click count alike. */
const countActions = (page: Page) => {
  let count = 0;
  return {
    press: async (key: string): Promise<void> => {
      count += 1;
      await page.keyboard.press(key);
    },
    total: () => count,
  };
};

test('an operator classifies and routes a report without topic and place in 3 actions and gets the next one', async () => {
  const text = 'Quán nhậu ở phường 7 tụ tập đông người hát karaoke tới khuya';
  const [code, next] = [await sendUnclassified(text), await sendUnclassified(`${text}, gần chợ`)];
  const page = await openTicket(code);
  const classify = page.getByRole('button', { name: 'Phân loại', exact: true });
  await page.locator('.acts .ant-btn-primary').and(classify).waitFor();
  const actions = countActions(page);
  await actions.press('c');
  await page.locator('#classify-topic:focus').waitFor();
  await form(page).getByText('“phường 7”').waitFor();
  await result(page).getByText('Chưa xác định được đơn vị').waitFor();
  await actions.press('Control+.');
  await result(page).getByText('Chuyển tới UBND phường 7').waitFor();
  expect(await findAxeViolations(page)).toEqual([]);
  await actions.press('Control+Enter');
  const toast = page.locator('.toast');
  await toast.getByText(`chuyển phiếu ${formatTicketCode(code)} tới UBND phường 7`).waitFor();
  expect(actions.total()).toBeLessThanOrEqual(4);
  await page.getByRole('heading', { name: formatTicketCode(next) }).waitFor();
  await toast.getByRole('link', { name: 'Mở phiếu' }).click();
  await page.getByRole('heading', { name: formatTicketCode(code) }).waitFor();
  await page.locator('.timeline').getByText('phân loại').first().waitFor();
});

test('the form warns about contradictions before sending, asks for a reason only then, and does not block', async () => {
  const code = await sendUnclassified('Quán ở phường 7 bán hàng rong lấn chiếm hết vỉa hè');
  const page = await openTicket(code, 390);
  await page.keyboard.press('c');
  await page.getByLabel('Chủ đề').fill('ngừng việc');
  await page.getByTitle('Công nhân bị ngừng việc, hoãn hợp đồng').click();
  await result(page).getByText('Chuyển tới Sở Lao động').waitFor();
  await form(page).getByText('Lý do (không bắt buộc)').waitFor();
  await page.getByLabel('Đơn vị', { exact: true }).fill('tram y te phuong 7');
  await page.getByTitle('Trạm Y tế phường 7').click();
  await form(page)
    .getByText(/việc này do Sở Lao động.* giải quyết/)
    .waitFor();
  await form(page).getByText('Lý do', { exact: true }).waitFor();
  expect(await findAxeViolations(page)).toEqual([]);
  await form(page).getByRole('button', { name: 'Gửi' }).click();
  await form(page).getByRole('alert').getByText('Xin điền mục này').waitFor();
  await page.getByLabel('Lý do').fill('Trạm y tế đã nhận việc qua điện thoại');
  await form(page).getByRole('button', { name: 'Gửi' }).click();
  await page.locator('.toast').getByText('tới Trạm Y tế phường 7').waitFor();
});

test('two wards with the same name are shown with their towns', async () => {
  const page = await openTicket(await sendUnclassified('Có chuyện này xin hỏi'));
  await page.keyboard.press('c');
  await page.getByLabel('Địa bàn').fill('phuong 1');
  const options = page.locator('.ant-select-item-option');
  await options.first().waitFor();
  expect(await options.allTextContents()).toEqual([
    'Phường 1, thành phố Trà Vinh',
    'Phường 1, thị xã Duyên Hải',
  ]);
  await options.last().click();
  const shown = form(page).locator('.field', { hasText: 'Địa bàn' });
  await shown.getByTitle('Phường 1, thị xã Duyên Hải').waitFor();
});

test('an accused office that was typed but not selected is not lost', async () => {
  const page = await openTicket(await sendUnclassified('Có việc này xin phản ánh'));
  await page.keyboard.press('c');
  const accused = page.locator('#classify-accused');
  await page.locator('details', { has: accused }).locator('summary').click();
  await accused.fill('UBND phuong bay');
  await form(page).getByRole('button', { name: 'Gửi' }).click();
  await form(page).getByRole('alert').waitFor();
  expect(await form(page).getByTitle('UBND phuong bay').count()).toBe(1);
});
