import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bundleScript } from '../../support/browser/bundle-script.ts';
import { sharedBrowser } from '../../support/browser/shared-browser.ts';
import { samplePage } from '../samples/sample-pages.ts';
import { phoneSize } from './sample-window.ts';

const contexts = sharedBrowser();
const script = bundleScript('portal');
const origin = 'https://1022.travinh.example';
const samples: Readonly<Partial<Record<string, string>>> = {
  '/bao-cao': 'portal/vi/receipt/violation',
  '/tra-cuu': 'portal/vi/ticket-lookup/empty',
  '/tra-cuu/mo': 'portal/vi/citizen-ticket/full',
};

const openPage = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await contexts.newContext({
    ...{ viewport: phoneSize, serviceWorkers: 'block' },
    ...options,
  });
  const page = await context.newPage();
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/assets/portal.js') {
      return route.fulfill({ body: script, contentType: 'text/javascript' });
    }
    const sample = samples[pathname];
    const body = sample === undefined ? '' : samplePage(sample);
    return route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
  });
  await page.goto(`${origin}${path}`);
  return page;
};

describe('own reports on a device', () => {
  test('a device remembers no ticket code unless the citizen chooses this', async () => {
    const page = await openPage('/bao-cao');
    await page.goto(`${origin}/tra-cuu`);
    expect(await page.getByText('Phản ánh của tôi').isVisible()).toBe(false);
    expect(await page.evaluate('localStorage.length')).toBe(0);
  });

  test('a remembered ticket code is listed, without its PIN, until the citizen removes it', async () => {
    const page = await openPage('/bao-cao');
    await page.getByRole('button', { name: 'Lưu mã trên máy này' }).click();
    expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain('058214');
    await page.goto(`${origin}/tra-cuu`);
    const link = page.getByRole('link', { name: '407 183 9265' });
    expect(await link.getAttribute('href')).toBe('/tra-cuu?ma=4071839265');
    await page.getByRole('button', { name: 'Xóa khỏi máy này: 407 183 9265' }).click();
    expect(await link.count()).toBe(0);
    expect(await page.evaluate('localStorage.length')).toBe(0);
  });
});

describe('receipt on a device', () => {
  test('the receipt can be copied and saved as a picture', async () => {
    const page = await openPage('/bao-cao', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Sao chép mã và PIN' }).click();
    await page.getByRole('button', { name: 'Đã chép' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain(
      '407 183 9265, PIN 058214',
    );
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lưu thành ảnh' }).click();
    expect((await download).suggestedFilename()).toBe('1022-4071839265.png');
  });

  test('the QR code is hidden on a phone and visible on a wide screen and in print', async () => {
    const page = await openPage('/bao-cao');
    const code = page.locator('.qr');
    expect(await code.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await code.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 768, height: 900 });
    expect(await code.isVisible()).toBe(true);
  });
});

test('a tap on "resolved" or "not resolved" shows the matching form without JavaScript', async () => {
  const page = await openPage('/tra-cuu/mo', { javaScriptEnabled: false });
  const score = page.getByRole('button', { name: /Rất hài lòng/ });
  const reopen = page.getByRole('button', { name: 'Yêu cầu xử lý lại' });
  expect([await score.isVisible(), await reopen.isVisible()]).toEqual([false, false]);
  await page.getByText('Đã giải quyết').click();
  expect([await score.isVisible(), await reopen.isVisible()]).toEqual([true, false]);
  await page.getByText('Chưa giải quyết').click();
  expect([await score.isVisible(), await reopen.isVisible()]).toEqual([false, true]);
});

test('no button offers to read aloud on a device without a voice for the language', async () => {
  const page = await openPage('/tra-cuu/mo');
  expect(await page.locator('[data-read]').count()).toBe(1);
  expect(await page.getByText('Nghe đọc').isVisible()).toBe(false);
});
