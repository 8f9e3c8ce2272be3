import { randomUUID } from 'node:crypto';
import { openConsolePage } from '../../test/support/browser/console-page.ts';
import type { ScreenshotContext } from './screenshot-taker.ts';

const operator = 'Sơn Thị Lan';
const supervisor = 'Lê Thanh Hà';

const fillQueue = async ({ hotline, example }: ScreenshotContext): Promise<void> => {
  for (const [service, topic, text] of example.withoutPlace) {
    const reporter = { kind: 'person', anonymous: true };
    const report = { service, topic, text, reporter, lang: 'vi' };
    await hotline.post('/api/reports', report, { 'idempotency-key': randomUUID() });
  }
  await hotline.settle();
};

/** Takes screenshots of an operator's call and of a supervisor's list of overdue tickets. */
export async function takeStaffScreenshots(studio: ScreenshotContext): Promise<void> {
  const { hotline, shot, example } = studio;
  const { page: desk } = await openConsolePage(studio, operator, { path: '/console/desk' });
  await desk.getByLabel('Người gọi nói gì').fill(example.call.text);
  await desk.getByRole('button', { name: example.call.topic }).click();
  await desk.getByRole('button', { name: example.call.area }).click();
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
  await hotline.advance(example.untilOverdue);
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
