import { describe, expect, test } from 'vitest';
import { dayMs } from '../../../core/time/day-ms.ts';
import { sharedBrowser } from '../../support/browser/shared-browser.ts';
import { aPhone, heic, jpeg, png } from './photo-phone.ts';
import { phoneSize } from './sample-window.ts';

const contexts = sharedBrowser('each test');

describe('photos in the description step', () => {
  test('chosen photos are reduced, announced, and still there in later steps and after a reload', async () => {
    const { page, open, choose, shots } = await aPhone(contexts);
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
    const { page, open } = await aPhone(contexts);
    await open('/text');
    await page.getByRole('button', { name: 'Chụp ảnh' }).waitFor();
    await page.getByRole('button', { name: 'Chọn ảnh có sẵn' }).waitFor();
    expect(await page.getByText('Ảnh gửi sau').isVisible()).toBe(false);
  });

  test('a file that the device cannot open and a photo above the limit are rejected with their names', async () => {
    const { page, open, choose, shots } = await aPhone(contexts);
    await open('/text');
    await choose(heic);
    await page.getByText('Máy không mở được “IMG_3.heic”').waitFor();
    await choose(jpeg, jpeg, jpeg, jpeg, jpeg, jpeg, png);
    await page.getByText('Đã đủ 6 ảnh').waitFor();
    expect(await shots.count()).toBe(6);
  });

  test('deleting the draft also deletes its photos from the device', async () => {
    const { page, open, choose, shots } = await aPhone(contexts);
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

test('a page opened for attaching a photo shows the photo buttons without scrolling', async () => {
  const { page, open } = await aPhone(contexts);
  await open('/text#chon-anh');
  const take = page.getByRole('button', { name: 'Chụp ảnh' });
  await take.waitFor();
  const { y = Infinity } = (await take.boundingBox()) ?? {};
  expect(y).toBeGreaterThan(0);
  expect(y).toBeLessThan(phoneSize.height);
  expect(await page.evaluate('scrollY')).toBeGreaterThan(0);
});

test.each([
  ['/text', '[data-take] + input', '[data-choose] + input'],
  ['/receipt', '#photo-take', '#photo'],
  ['/chat', '[data-take] + input', '[data-choose] + input'],
])(
  'a phone takes one photo with the camera or chooses several stored ones on the page %s',
  async (path, camera, stored) => {
    const { page, open } = await aPhone(contexts);
    await open(path);
    const [taken, chosen] = [page.locator(camera), page.locator(stored)];
    await chosen.waitFor({ state: 'attached' });
    const attributes = await Promise.all(
      [taken, chosen].map(async (field) => [
        await field.getAttribute('capture'),
        await field.getAttribute('multiple'),
      ]),
    );
    expect(attributes).toEqual([
      ['environment', null],
      [null, ''],
    ]);
  },
);

test('a photo taken on the receipt page is uploaded at once', async () => {
  const { page, server, open } = await aPhone(contexts);
  await open('/receipt');
  await page.locator('summary', { hasText: 'Gửi ảnh' }).click();
  await page.locator('#photo-take').setInputFiles([jpeg]);
  await page.getByText('Đã nhận', { exact: true }).waitFor();
  expect(server.uploads).toBe(1);
});

describe('photos after the report is sent', () => {
  test('the receipt page uploads the photos of its own report once', async () => {
    const { page, server, open, choose } = await aPhone(contexts);
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
    const { page, server, open, choose } = await aPhone(contexts);
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
    const { page, server, open, choose } = await aPhone(contexts);
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
    const { page, open, choose, shots } = await aPhone(contexts);
    await open('/chat');
    await choose(jpeg);
    await shots.first().waitFor();
    await page.evaluate('sessionStorage.clear()'); // as in a new tab
    await open('/chat');
    await page.getByRole('button', { name: 'Thêm ảnh' }).waitFor();
    expect(await shots.count()).toBe(0);
  });

  test('deleting the chat also deletes its photos from the device', async () => {
    const { page, open, choose, shots } = await aPhone(contexts);
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

describe('photos that could stay on the device', () => {
  test('expired photos are deleted on a page without a photo form', async () => {
    const { page, open, choose, countStored } = await aPhone(contexts);
    await open('/text');
    await choose(jpeg);
    await page.getByText('Đã có 1 ảnh').waitFor();
    await page.clock.setFixedTime(Date.now() + 2 * dayMs);
    await open('/');
    await page.waitForLoadState('networkidle');
    expect(await countStored()).toBe(1);
    await page.clock.setFixedTime(Date.now() + 3 * dayMs);
    await open('/');
    await expect.poll(countStored).toBe(0);
  });

  test('a page without a photo form creates no database', async () => {
    const { page, open } = await aPhone(contexts);
    await open('/');
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate('indexedDB.databases()')).toEqual([]);
  });

  test('deleting a draft also deletes photos whose upload failed', async () => {
    const { page, server, open, choose, countStored } = await aPhone(contexts);
    await open('/text');
    await choose(jpeg);
    await page.getByText('Đã có 1 ảnh').waitFor();
    server.isReachable = false;
    await open('/receipt');
    await page.getByRole('button', { name: 'Gửi lại ảnh này' }).waitFor();
    await open('/text');
    expect(await countStored()).toBe(1);
    await page.getByRole('button', { name: 'Xóa bản nháp' }).click();
    await expect.poll(countStored).toBe(0);
  });

  test('a file that the device cannot redraw is sent but never stored', async () => {
    const { page, server, open, countStored } = await aPhone(contexts);
    server.isReachable = false;
    await open('/receipt');
    await page.locator('details:has(form[data-photos]) > summary').click();
    await page.locator('form[data-photos] #photo').setInputFiles([heic, jpeg]);
    await page.getByRole('button', { name: 'Gửi lại ảnh này' }).nth(1).waitFor();
    expect(await countStored()).toBe(1);
    server.isReachable = true;
    await page.evaluate('dispatchEvent(new Event("online"))');
    await page.getByText('Đã nhận', { exact: true }).nth(1).waitFor();
    expect([server.uploads, await countStored()]).toEqual([2, 0]);
  });
});
