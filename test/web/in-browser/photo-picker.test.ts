import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bundleScript } from '../../support/browser/bundle-script.ts';
import { sharedBrowser } from '../../support/browser/shared-browser.ts';
import { phoneJpeg, phonePng } from '../../support/samples/photo-files.ts';
import { samplePage } from '../samples/sample-pages.ts';
import { phoneSize } from './sample-window.ts';

const contexts = sharedBrowser('each test');
const scripts: Readonly<Record<string, string>> = {
  '/assets/portal.js': bundleScript('portal'),
  '/assets/photos.js': bundleScript('photos'),
};
const origin = 'https://1022.travinh.example';
const pages: Readonly<Record<string, string>> = {
  '/text': 'portal/vi/report/text/emergency',
  '/check': 'portal/vi/report/check/counted',
  '/receipt': 'portal/vi/receipt/violation',
  '/chat': 'portal/vi/chat/drafting',
  '/chat-with-ticket': 'portal/vi/chat/full',
};
const jpeg = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(phoneJpeg(6)) };
const png = { name: 'IMG_2.png', mimeType: 'image/png', buffer: Buffer.from(phonePng()) };
const heic = { name: 'IMG_3.heic', mimeType: 'image/heic', buffer: Buffer.from('ftypheic') };

/** Opens the portal on a simulated phone whose uploads can fail, and counts the uploads that the server accepts. */
const aPhone = async () => {
  const context = await contexts.newContext({
    viewport: phoneSize,
    hasTouch: true,
    isMobile: true,
  });
  const page: Page = await context.newPage();
  const server = { uploads: 0, isReachable: true };
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const script = scripts[pathname];
    if (script !== undefined)
      return route.fulfill({ body: script, contentType: 'text/javascript' });
    if (pathname === '/tra-cuu/anh') {
      if (!server.isReachable) return route.abort('internetdisconnected');
      server.uploads += 1;
      return route.fulfill({ body: '<main></main>', contentType: 'text/html' });
    }
    const name = pages[pathname];
    return route.fulfill({
      body: name === undefined ? '' : samplePage(name),
      contentType: 'text/html; charset=utf-8',
    });
  });
  const open = (path: string) => page.goto(`${origin}${path}`);
  const choose = (...files: (typeof jpeg)[]) =>
    page.locator('[data-choose] + input').setInputFiles(files);
  const shots = page.locator('.shots img');
  return { page, server, open, choose, shots };
};

describe('photos in the description step', () => {
  test('chosen photos are reduced, announced, and still there in later steps and after a reload', async () => {
    const { page, open, choose, shots } = await aPhone();
    await open('/text');
    await choose(jpeg, png);
    await page.getByText('Đã có 2 ảnh').waitFor();
    expect(await shots.evaluateAll((all) => all.map((one) => one.getAttribute('alt')))).toEqual([
      'Ảnh 1 của quý vị',
      'Ảnh 2 của quý vị',
    ]);
    await page.reload();
    await shots.nth(1).waitFor();
    await open('/check');
    await shots.nth(1).waitFor();
    await page.getByRole('button', { name: 'Bỏ ảnh 1' }).click();
    await page.getByText('Đã bỏ ảnh.').waitFor();
    expect(await shots.count()).toBe(1);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Chọn ảnh có sẵn');
  });

  test('a phone offers both its camera and its stored photos', async () => {
    const { page, open } = await aPhone();
    await open('/text');
    await page.getByRole('button', { name: 'Chụp ảnh' }).waitFor();
    await page.getByRole('button', { name: 'Chọn ảnh có sẵn' }).waitFor();
    expect(await page.getByText('Ảnh gửi sau').isVisible()).toBe(false);
  });

  test('a file that the device cannot open and a photo above the limit are rejected with their names', async () => {
    const { page, open, choose, shots } = await aPhone();
    await open('/text');
    await choose(heic);
    await page.getByText('Máy không mở được “IMG_3.heic”').waitFor();
    await choose(jpeg, jpeg, jpeg, jpeg, jpeg, jpeg, png);
    await page.getByText('Đã đủ 6 ảnh').waitFor();
    expect(await shots.count()).toBe(6);
  });

  test('deleting the draft also deletes its photos from the device', async () => {
    const { page, open, choose, shots } = await aPhone();
    await open('/text');
    await choose(jpeg);
    await shots.first().waitFor();
    await page.getByRole('button', { name: 'Xóa bản nháp' }).click();
    await shots.first().waitFor({ state: 'detached' });
    await open('/check');
    await page.getByRole('button', { name: 'Chọn ảnh có sẵn' }).waitFor();
    expect(await shots.count()).toBe(0);
  });
});

describe('photos after the report is sent', () => {
  test('the receipt page uploads the photos of its own report once', async () => {
    const { page, server, open, choose } = await aPhone();
    await open('/text');
    await choose(jpeg, png);
    await page.getByText('Đã có 2 ảnh').waitFor();
    expect(server.uploads).toBe(0);
    await open('/receipt');
    await page.getByText('Đã nhận', { exact: true }).nth(1).waitFor();
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(server.uploads).toBe(2);
  });

  test('a photo whose upload failed stays on the device and is sent when the network is back', async () => {
    const { page, server, open, choose } = await aPhone();
    await open('/text');
    await choose(jpeg);
    await page.getByText('Đã có 1 ảnh').waitFor();
    server.isReachable = false;
    await open('/receipt');
    await page.getByText('Chưa gửi được. Phản ánh của quý vị vẫn còn nguyên.').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Gửi lại ảnh này' }).waitFor();
    server.isReachable = true;
    await page.evaluate('dispatchEvent(new Event("online"))');
    await page.getByText('Đã nhận', { exact: true }).waitFor();
    expect(server.uploads).toBe(1);
  });
});

describe('photos of a chat', () => {
  test('photos of a chat, but not those of a form, are sent once the chat has opened a ticket', async () => {
    const { page, server, open, choose } = await aPhone();
    await open('/text');
    await choose(jpeg);
    await page.getByText('Đã có 1 ảnh').waitFor();
    await open('/chat');
    await choose(jpeg, png);
    await page.getByText('Đã có 2 ảnh').waitFor();
    await open('/chat-with-ticket');
    await page.getByText('Đã nhận', { exact: true }).nth(1).waitFor();
    await page.waitForLoadState('networkidle');
    expect(server.uploads).toBe(2);
  });

  test('a chat in another tab gets none of the photos chosen in this one', async () => {
    const { page, open, choose, shots } = await aPhone();
    await open('/chat');
    await choose(jpeg);
    await shots.first().waitFor();
    await page.evaluate('sessionStorage.clear()'); // as in a new tab
    await open('/chat');
    await page.getByRole('button', { name: 'Thêm ảnh' }).waitFor();
    expect(await shots.count()).toBe(0);
  });

  test('deleting the chat also deletes its photos from the device', async () => {
    const { page, open, choose, shots } = await aPhone();
    await open('/chat');
    await choose(jpeg);
    await shots.first().waitFor();
    await page.getByRole('button', { name: 'Xóa cuộc trò chuyện này' }).click();
    await page.waitForURL('**/tro-chuyen/xoa');
    await open('/chat');
    await page.getByRole('button', { name: 'Thêm ảnh' }).waitFor();
    expect(await shots.count()).toBe(0);
  });
});
