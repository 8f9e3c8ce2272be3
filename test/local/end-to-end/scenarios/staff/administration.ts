import type { Page } from 'playwright-core';
import { beforeAll, expect, test, vi } from 'vitest';
import { findAxeViolations } from '../../../../support/browser/axe.ts';
import { openConsolePage } from '../../../../support/browser/console-page.ts';
import { sharedBrowser } from '../../../../support/browser/shared-browser.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { longTest } from '../../../../support/long-test.ts';
import { sendReport } from '../../../../support/samples/a-report.ts';

vi.setConfig({ testTimeout: 180_000 });

const hotline = sharedHotline();
const browser = sharedBrowser();
let page: Page;
let complaints: string[];
beforeAll(async () => {
  const nam = 'Phạm Hoàng Nam'; // an administrator
  ({ page, complaints } = await openConsolePage({ browser, hotline }, nam, {
    path: '/console/administration',
  }));
}, 120_000);

const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const follow = (name: string) => page.getByRole('link', { name, exact: true }).click();
const because = (reason: string) => page.getByLabel(/^Lý do \(/).fill(reason);

const make = async (reason: string): Promise<void> => {
  await press('Xem trước');
  await because(reason);
  await press('Thực hiện');
  await page.getByText('Đã thực hiện: thay đổi số').waitFor();
};

longTest(
  'an administrator previews the effect of a new day off on deadlines, announces the day and undoes it',
  async () => {
    const { code } = await sendReport(hotline, { service: 'suggestion', topic: undefined });
    await follow('Lịch làm việc');
    await page.getByRole('button', { name: /^6\/12\/2021/ }).click();
    await follow('Công bố ngày nghỉ');
    await page.getByLabel('Tên').fill('Nghỉ phòng, chống bão');
    await press('Xem trước');
    await page.getByText(/^Dời hạn của 1 trong 1 phiếu đang mở/).waitFor();
    expect(await page.locator('.adm-example').innerText()).toContain(code.slice(0, 3));
    await because('Công điện 15/CĐ-UBND');
    await press('Thực hiện');
    await page.getByText('Đã thực hiện: thay đổi số 1').waitFor();
    await press('Hoàn tác …');
    await make('Bão đã đổi hướng');
    await follow('Lịch sử thay đổi');
    await page.getByText('hoàn tác thay đổi số 1').waitFor();
    expect(await page.locator('.adm-diff').allInnerTexts()).toEqual([
      expect.stringContaining('bỏ'),
      expect.stringContaining('thêm'),
    ]);
  },
);

test('an administrator can read every message as its recipient gets it, including digests', async () => {
  await follow('Tin nhắn');
  await page.getByRole('link', { name: /^Tin tổng hợp, theo giờ đã đặt/ }).click();
  await page.getByRole('heading', { name: 'Người nhận đọc thế nào' }).waitFor();
  expect(await page.locator('.preview').allInnerTexts()).toEqual([
    expect.stringContaining('Gap nhat: '),
    expect.stringContaining('phiếu cần xử lý'),
  ]);
  await follow('← Mọi tin nhắn');
  await page.getByRole('link', { name: /^Khi có câu trả lời · Tiếng Việt/ }).click();
  await page.locator('.preview blockquote[lang=km]').last().waitFor();
  expect(await findAxeViolations(page)).toEqual([]);
});

test('the directory editor shows an error at the invalid field of a row in the preview, before any change', async () => {
  await follow('Danh mục');
  await page.getByRole('link', { name: /^Mẫu trả lời/ }).click();
  await press('Thêm dòng');
  await page.getByLabel('Mã').fill('LỜI CHÀO');
  await press('Xem trước');
  await page.getByText('Chưa thực hiện được').waitFor();
  const field = page.locator('.adm-field', { has: page.getByLabel('Mã', { exact: true }) });
  await field.getByRole('alert').waitFor();
  await press('Thôi');
});

test('an administrator replaces an answer template from a given day on', async () => {
  await page.locator('.adm-row').first().click();
  await page.getByLabel('Tiêu đề').fill('Lời chào mới');
  await page.getByLabel(/^Thay bằng dòng mới/).check();
  await page.getByLabel('Từ ngày', { exact: true }).fill('2022-01-01');
  await make('Sở Thông tin và Truyền thông yêu cầu');
  await press('Về bảng');
  await page.getByLabel(/dòng chưa đến ngày$/).check();
  const rows = page.locator('.adm-row', { hasText: 'Lời chào mới' });
  await rows.waitFor();
  expect(await rows.innerText()).toContain('từ 01/01/2022');
  await follow('Lịch sử của bảng này');
  await page.locator('.adm-card', { hasText: 'Sở Thông tin và Truyền thông yêu cầu' }).waitFor();
  expect(await page.locator('.adm-card').count()).toBe(1);
});

test('the announcement editor shows the resulting portal page beside the form', async () => {
  const title = '1022 làm việc cả cuối tuần';
  await follow('Danh mục');
  await page.getByRole('link', { name: /^Thông báo/ }).click();
  await page.locator('.adm-row').first().click();
  await page.getByLabel('Tiếng Việt', { exact: true }).first().fill(title);
  const seen = page.frameLocator('.preview-page');
  await seen.getByRole('heading', { name: title }).waitFor();
  await page.getByRole('switch').click();
  await seen.locator('.strip.urgent', { hasText: title }).waitFor();
  expect(await findAxeViolations(page)).toEqual([]);
  await press('Thôi');
});

test('the route preview in the console explains which unit would get a report and by when', async () => {
  await follow('Phiếu này đi đâu?');
  await page.getByLabel('Nơi, bằng lời người dân').fill('chợ phường 7, thành phố Trà Vinh');
  await page.getByRole('combobox', { name: 'Chủ đề', exact: true }).fill('VP01');
  await page.locator('.ant-select-item-option', { hasText: 'VP01' }).first().waitFor();
  await page.keyboard.press('Enter');
  await press('Xem phiếu đi đâu');
  await page.getByRole('status').getByText('UBND phường 7').waitFor();
  await page.getByRole('heading', { name: 'Vì sao' }).waitFor();
  await page.getByText('giải quyết', { exact: true }).click();
  await page
    .getByText(/^Hạn: /)
    .last()
    .waitFor();
});

test('an Open311 API key is shown once when it is issued, and can be revoked', async () => {
  await follow('Kết nối');
  await press('Cấp khóa mới');
  await page.getByLabel('Tên hệ thống').fill('Cổng huyện');
  await press('Cấp khóa');
  await page.locator('.adm-field', { hasText: 'Người phụ trách' }).getByRole('alert').waitFor();
  await page.getByLabel('Người phụ trách').fill('cntt@huyen.example');
  await press('Cấp khóa');
  const key = await page.getByLabel('Khóa (api_key)').inputValue();
  expect(key).toMatch(/^o311_/);
  expect(await findAxeViolations(page)).toEqual([]);
  await press('Tôi đã cất khóa');
  await press('Thu hồi … Cổng huyện');
  await page.getByLabel('Lý do').fill('Ngừng hợp tác');
  await press('Thu hồi');
  await page.getByText('Chưa có hệ thống nào được kết nối').waitFor();
  await page.getByLabel('Cả khóa đã thu hồi').check();
  await page.locator('.conn', { hasText: 'Đã thu hồi' }).waitFor();
  expect(await page.content()).not.toContain(key);
});

longTest(
  "a webhook's secret is shown once, and a failing webhook is marked and can be removed",
  async () => {
    await press('Thêm hệ thống nhận tin');
    await page.getByLabel('Tên hệ thống').fill('Trung tâm điều hành');
    await page.getByLabel('Người phụ trách').fill('ioc@tinh.example');
    await page.getByLabel('Địa chỉ nhận').fill('https://10.0.0.1/su-kien');
    await press('Thêm');
    await page.locator('.adm-field', { hasText: 'Địa chỉ nhận' }).getByRole('alert').waitFor();
    await page.getByLabel('Địa chỉ nhận').fill('http://localhost:1/su-kien');
    await press('Thêm');
    const secret = await page.getByLabel('Mật khẩu ký (whsec)').inputValue();
    expect(secret).toMatch(/^whsec_/);
    await press('Tôi đã cất mật khẩu');
    await sendReport(hotline, { service: 'suggestion', topic: undefined });
    await hotline.settle();
    await page.reload();
    const row = page.locator('.conn', { hasText: 'Trung tâm điều hành' });
    await row.getByText('Đang không nhận').waitFor();
    expect(await row.innerText()).toContain('Không gọi được máy chủ của họ.');
    expect(await findAxeViolations(page)).toEqual([]);
    await press('Thôi báo … Trung tâm điều hành');
    await page.getByLabel('Lý do').fill('Ngừng hợp tác');
    await press('Thôi báo');
    await page.getByText('Chưa báo tin cho hệ thống nào').waitFor();
    expect(await page.content()).not.toContain(secret);
  },
);

longTest(
  'a new ticket appears in the statistics, and a directory change in the audit log',
  async () => {
    await sendReport(hotline, { service: 'suggestion', topic: undefined });
    await hotline.settle();
    await page.locator('.rail').getByText('Thống kê').click();
    const most = page.getByText(/^Nhiều nhất: [1-9]\d* phiếu, 03\/12\/2021/);
    const count = /: (\d+) /.exec(await most.innerText())?.[1];
    await page.getByText('Xem số liệu').first().click();
    expect(await page.getByRole('row', { name: /2021-12-03/ }).innerText()).toContain(count);
    await page.locator('.rail').getByText('Nhật ký').click();
    await page.locator('.trace', { hasText: 'Sở Thông tin và Truyền thông yêu cầu' }).waitFor();
  },
);

longTest('the administration screens have no accessibility violations', async () => {
  for (const path of [
    'administration',
    'administration?view=calendar',
    'administration?view=connections',
    'figures',
    'audit',
  ]) {
    await page.goto(new URL(`/console/${path}`, hotline.url()).href);
    await page.locator('.page h1').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await findAxeViolations(page)).toEqual([]);
  }
  expect(complaints).toEqual([]);
});
