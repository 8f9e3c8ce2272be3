import { expect, test, vi } from 'vitest';
import { findAxeViolations } from '../../../../support/browser/axe.ts';
import { openConsolePage } from '../../../../support/browser/console-page.ts';
import { sharedBrowser } from '../../../../support/browser/shared-browser.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { numberedReporter, sendReport } from '../../../../support/samples/a-report.ts';

vi.setConfig({ testTimeout: 180_000 });

const hotline = sharedHotline();
const browser = sharedBrowser('each test');

const leader = 'Nguyễn Thị Hòa Bình'; // a leader

test('a leader starts on the overview and opens the tickets behind a number by keyboard', async () => {
  const { code } = await sendReport(hotline, { reporter: numberedReporter(1) });
  await hotline.settle();
  const { page, complaints } = await openConsolePage({ browser, hotline }, leader, {
    path: '/console',
  });
  await page.getByRole('heading', { name: 'Tổng quan' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/console/overview');
  const opened = page.getByRole('region', { name: 'Mới tiếp nhận hôm nay' });
  const number = opened.getByRole('link').first();
  const count = await number.locator('b').innerText();
  expect(await findAxeViolations(page)).toEqual([]);
  await number.focus();
  await page.keyboard.press('Enter');
  await page.getByText(`${count} phiếu`).first().waitFor();
  await page.getByRole('link', { name: code.slice(-4) }).click();
  await page.locator('.timeline').waitFor();
  expect(await page.getByRole('button', { name: 'Trả lời người dân' }).count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('the wall board shows the numbers without navigation, names and texts of citizens', async () => {
  const text = 'Quán Hoa Sen mở cửa quá giờ';
  await sendReport(hotline, { text, reporter: numberedReporter(2) });
  await hotline.settle();
  const { page, complaints } = await openConsolePage({ browser, hotline }, leader, {
    path: '/console/overview',
  });
  await page.getByRole('link', { name: 'Bảng treo tường' }).click();
  await page.getByRole('link', { name: 'Thoát bảng treo tường' }).waitFor();
  await page.getByRole('heading', { name: 'Nơi xảy ra sự việc' }).waitFor();
  expect(await page.locator('.rail').count()).toBe(0);
  const shown = await page.locator('body').innerText();
  expect(shown).not.toContain(leader);
  expect(shown).not.toContain(text);
  expect(await findAxeViolations(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
