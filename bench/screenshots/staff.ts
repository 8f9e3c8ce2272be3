import { randomUUID } from 'node:crypto';
import { openConsolePage } from '../../test/support/browser/console-page.ts';
import type { ScreenshotContext } from './screenshot-taker.ts';

const operator = 'Sơn Thị Lan';
const supervisor = 'Lê Thanh Hà';

/** Reports without a place for the screenshots. An operator must assign the unit manually. */
const withoutPlace = [
  ['welfare', 'AS04', 'Nhà trọ có 4 người, ba ngày nay hết gạo, xin giúp đỡ.'],
  ['health', 'SK04', 'Mẹ tôi 67 tuổi chưa tiêm mũi 2, xin hỏi đăng ký ở đâu.'],
  ['suggestion', 'GY02', 'Đề nghị chốt kiểm soát phân luồng xe chở hàng nông sản.'],
] as const;

const fillQueue = async ({ hotline }: ScreenshotContext): Promise<void> => {
  for (const [service, topic, text] of withoutPlace) {
    const reporter = { kind: 'person', anonymous: true };
    const report = { service, topic, text, reporter, lang: 'vi' };
    await hotline.post('/api/reports', report, { 'idempotency-key': randomUUID() });
  }
  await hotline.settle();
};

/** Takes screenshots of an operator's call and of a supervisor's list of overdue tickets. */
export async function takeStaffScreenshots(studio: ScreenshotContext): Promise<void> {
  const { hotline, shot } = studio;
  const { page: desk } = await openConsolePage(studio, operator, { path: '/console/desk' });
  await desk
    .getByLabel('Người gọi nói gì')
    .fill('Quán nhậu ở phường 7 tụ tập đông người hát karaoke tới khuya');
  await desk.getByRole('button', { name: /Tụ tập đông người/ }).click();
  await desk.getByRole('button', { name: 'Phường 7' }).click();
  await shot(desk, 'ban-truc');
  await desk.getByLabel('Số điện thoại').fill('0912345679');
  await desk.getByRole('button', { name: 'Tạo phiếu' }).click();
  await desk.getByText('Đọc cho người gọi').waitFor();
  await shot(desk, 'doc-ma');
  await fillQueue(studio);
  await desk.goto(new URL('/console/queue', hotline.url()).href);
  await desk.locator('.rail').waitFor();
  await desk.locator('.row-link').first().click();
  await desk.waitForLoadState('networkidle');
  await shot(desk, 'hang-cho');
  await hotline.advance('PT6H');
  const { page: watch } = await openConsolePage(studio, supervisor, {
    path: '/console/supervision',
  });
  await watch.getByRole('list', { name: 'Xử lý' }).locator('.level-late').first().click();
  await watch.waitForLoadState('networkidle');
  await shot(watch, 'giam-sat');
  await watch.goto(new URL('/console/figures', hotline.url()).href);
  await watch.getByText('Xem số liệu').first().waitFor();
  await watch.waitForLoadState('networkidle');
  await shot(watch, 'thong-ke');
}
