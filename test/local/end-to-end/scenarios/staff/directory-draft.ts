import { readFileSync, statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test, vi } from 'vitest';
import { findAxeViolations } from '../../../../support/browser/axe.ts';
import { openConsolePage } from '../../../../support/browser/console-page.ts';
import { sharedBrowser } from '../../../../support/browser/shared-browser.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';

vi.setConfig({ testTimeout: 180_000 });

const excelType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const hotline = sharedHotline();
const browser = sharedBrowser();
let page: Page;
let complaints: string[];
beforeAll(async () => {
  ({ page, complaints } = await openConsolePage({ browser, hotline }, 'Phạm Hoàng Nam', {
    path: '/console/administration',
  }));
}, 120_000);

const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const choose = async (label: string, name: string): Promise<void> => {
  await page.getByLabel(label).fill(name);
  await page.locator('.ant-select-item-option-active', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
};
const follow = (name: string) => page.getByRole('link', { name, exact: true }).click();

test('an administrator’s draft of edits in two tables survives a page reload and is saved as one directory change', async () => {
  for (const [table, field, text] of [
    [/^Mẫu trả lời/, 'Tiêu đề', 'Lời chào của bản nháp'],
    [/^Chủ đề/, 'Tên tiếng Anh', 'Draft name of a topic'],
  ] as const) {
    await follow('Danh mục');
    await page.getByRole('link', { name: table }).click();
    await page.locator('.adm-row').first().click();
    await page.getByLabel(field).first().fill(text);
    await press('Đưa vào bản nháp');
    await page.locator('.adm-row').first().waitFor();
  }
  await page.reload();
  await follow('Bản nháp (2)');
  expect(await page.locator('.adm-diff').count()).toBe(2);
  expect(await findAxeViolations(page)).toEqual([]);
  await press('Xem trước');
  await page.getByLabel(/^Lý do \(/).fill('Sở Thông tin và Truyền thông yêu cầu, hai bảng');
  await press('Thực hiện');
  await page.getByText('Đã thực hiện: thay đổi số').waitFor();
  await press('Về bảng');
  await follow('Bản nháp');
  await page.getByText('Bản nháp chưa có dòng nào').waitFor();
});

test('importing an invalid table file shows line, column, rule and remedy, and a valid file is added to the directory draft', async () => {
  await follow('Danh mục');
  await page.getByRole('link', { name: /^Chủ đề/ }).click();
  await press('Nhập từ tệp …');
  const attach = (lead: string) =>
    page.getByLabel('Tệp Excel (.xlsx) hoặc CSV của bảng này').setInputFiles({
      ...{ name: 'topics.csv', mimeType: 'text/csv' },
      buffer: Buffer.from(`code,validFrom,lead\nVP01,2021-12-03,${lead}\n`),
    });
  await attach('SO_XYZ');
  await page.getByText('Dòng 2, cột Đơn vị chủ trì:').waitFor();
  await page.getByText(/Không có đơn vị SO_XYZ\. Chọn một trong: /).waitFor();
  expect(await findAxeViolations(page)).toEqual([]);
  await attach('SO_YT');
  await press('Đưa 1 dòng vào bản nháp');
  await page.getByText('1 dòng trong bản nháp').waitFor();
  await press('Bỏ cả bản nháp');
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ cả bản nháp' }).click();
  await page.getByText('Bản nháp chưa có dòng nào').waitFor();
});

test('the table of topics, which is large, is exported to Excel and imported again without edits', async () => {
  await follow('Danh mục');
  await page.getByRole('link', { name: /^Chủ đề/ }).click();
  const download = page.waitForEvent('download');
  await press('Xuất Excel');
  const path = await (await download).path();
  expect(statSync(path).size).toBeGreaterThan(20_000);
  await press('Nhập từ tệp …');
  await page
    .getByLabel('Tệp Excel (.xlsx) hoặc CSV của bảng này')
    .setInputFiles({ name: 'topics.xlsx', mimeType: excelType, buffer: readFileSync(path) });
  await page.getByText(/^Tệp đúng: 0 dòng mới, 0 dòng sửa/).waitFor();
});

test('the merger wizard shows all planned row changes before it adds them to the directory draft', async () => {
  await follow('Sáp nhập');
  await choose('Các đơn vị được sáp nhập', 'Sở Giao thông vận tải');
  await page.keyboard.press('Escape');
  await choose('Đơn vị hoặc địa bàn tiếp nhận', 'Sở Xây dựng');
  await press('Lập các dòng');
  await page.getByRole('heading', { name: /^\d+ dòng kéo theo/ }).waitFor();
  expect(await findAxeViolations(page)).toEqual([]);
  await press(/^Đưa \d+ dòng vào bản nháp$/);
  await page.getByText(/^\d+ dòng trong bản nháp$/).waitFor();
  await press('Bỏ cả bản nháp');
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ cả bản nháp' }).click();
  await page.getByText('Bản nháp chưa có dòng nào').waitFor();
});

test('the console pages of the directory draft cause no errors in the browser', () => {
  expect(complaints).toEqual([]);
});
