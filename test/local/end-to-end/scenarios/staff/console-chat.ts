import { expect, test, vi } from 'vitest';
import { findAxeViolations } from '../../../../support/browser/axe.ts';
import { joinLineTexts, webChatUser } from '../../../../support/browser/chat-users.ts';
import { openConsolePage } from '../../../../support/browser/console-page.ts';
import { sharedBrowser } from '../../../../support/browser/shared-browser.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';

vi.setConfig({ testTimeout: 180_000 });

const hotline = sharedHotline();
const browser = sharedBrowser('each test');

test('an operator answers a web chat on the desk, sends the code of a ticket made from it, and ends it', async () => {
  const { read, say } = webChatUser(hotline, 'a-console-chat-on-web0');
  await say('first-message', 'Quán karaoke ở phường 7 vẫn mở cửa mỗi tối');
  await say('asks-for-person', 'gặp tổng đài viên');
  const operator = { path: '/console/desk' };
  const { page, complaints } = await openConsolePage({ browser, hotline }, 'Sơn Thị Lan', operator);
  const waiting = page.getByRole('region', { name: 'Người đang chờ' });
  await waiting.getByRole('link', { name: 'Trả lời' }).first().click();
  await page.getByRole('button', { name: 'Nhận trả lời' }).click();
  const messages = page.getByRole('log');
  const message = page.getByRole('textbox', { name: 'Nhắn cho người dân' });
  await message.fill('Quán tên gì ạ?');
  await message.press('Enter');
  await messages.getByText('Quán tên gì ạ?').waitFor();
  expect((await read()).at(-1)).toMatchObject({ by: 'operator', text: 'Quán tên gì ạ?' });
  await say('name-of-the-bar', 'Quán Sao Đêm');
  await messages.getByText('Quán Sao Đêm').waitFor();

  await page.getByRole('button', { name: 'Ghi phiếu từ cuộc trò chuyện' }).click();
  const form = page.getByRole('form', { name: 'Ghi phiếu cho người nhắn tin' });
  await form.getByRole('button', { name: /Điền các ô còn trống/ }).click();
  expect(await findAxeViolations(page)).toEqual([]);
  await form.getByRole('button', { name: 'Tạo phiếu' }).click();
  await page.getByText('Đã tạo phiếu. Nhắn cho người dân').waitFor();
  await page.getByRole('button', { name: 'Soạn tin báo mã phiếu' }).click();
  const code = (await page.locator('.read-out dd').first().innerText()).trim();
  await message.press('Enter');
  await messages.getByText(code).waitFor();
  expect((await read()).at(-1)?.text).toContain(code);

  await page.getByRole('button', { name: 'Kết thúc trò chuyện' }).click();
  await page.getByRole('button', { name: 'Kết thúc ngay' }).click();
  await page.getByText('Cuộc trò chuyện đã kết thúc.').waitFor();
  expect(joinLineTexts(await read())).toContain('Tổng đài viên đã kết thúc');
  expect(complaints).toEqual([]);
});
