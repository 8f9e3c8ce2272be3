import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bundleScript } from '../../support/browser/bundle-script.ts';
import { sharedBrowser } from '../../support/browser/shared-browser.ts';
import { samplePage } from '../samples/sample-pages.ts';
import { phoneSize } from './sample-window.ts';

const contexts = sharedBrowser();
const script = bundleScript('portal');
const origin = 'https://1022.travinh.example';
const samples: Partial<Record<string, string>> = {
  '/bao-cao': 'portal/vi/receipt/violation',
  '/tra-cuu': 'portal/vi/ticket-lookup/empty',
  '/tra-cuu/mo': 'portal/vi/citizen-ticket/full',
  '/tra-cuu/may-muon': 'portal/vi/device-forgotten/only',
  '/gop-y/x': 'portal/vi/publication/answered',
  '/': 'portal/vi/home/quiet',
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
    expect(await page.getByText('Máy này chưa lưu phản ánh nào').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Đây là máy mượn' }).isVisible()).toBe(false);
    expect(await page.locator('.own li').count()).toBe(0);
    expect(await page.evaluate('localStorage.length')).toBe(0);
  });

  test('a remembered ticket code is listed, without its PIN, until the citizen removes it', async () => {
    const page = await openPage('/bao-cao');
    await page.getByRole('button', { name: 'Lưu mã trên máy này' }).click();
    expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain('058214');
    await page.goto(`${origin}/`);
    await page.getByRole('link', { name: 'Phản ánh của tôi (1)' }).click();
    const link = page.getByRole('link', { name: '407 183 9265' });
    await page.getByRole('button', { name: 'Đây là máy mượn' }).waitFor();
    expect(await link.getAttribute('href')).toBe('/tra-cuu?ma=4071839265');
    await page.getByRole('button', { name: 'Xóa khỏi máy này: 407 183 9265' }).click();
    expect(await link.count()).toBe(0);
    expect(await page.evaluate('localStorage.length')).toBe(0);
  });

  test('the home page links to the list without JavaScript too', async () => {
    const page = await openPage('/', { javaScriptEnabled: false });
    const link = page.getByRole('link', { name: 'Phản ánh của tôi' });
    expect(await link.getAttribute('href')).toBe('/tra-cuu#cua-toi');
  });
});

describe('borrowed devices', () => {
  test('a report about an office is not remembered, even if it was remembered before', async () => {
    const page = await openPage('/bao-cao');
    await page.getByRole('button', { name: 'Lưu mã trên máy này' }).click();
    const shown = samples['/bao-cao'];
    samples['/bao-cao'] = 'portal/vi/receipt/protected';
    await page.reload();
    samples['/bao-cao'] = shown;
    expect(await page.getByRole('button', { name: 'Lưu mã trên máy này' }).count()).toBe(0);
    expect(await page.evaluate('localStorage.length')).toBe(0);
  });

  test('one tap removes everything that the portal stored', async () => {
    const page = await openPage('/bao-cao');
    await page.getByRole('button', { name: 'Lưu mã trên máy này' }).click();
    await page.evaluate("localStorage.setItem('nhap', 'at=1')");
    await page.getByRole('button', { name: 'Đây là máy mượn' }).click();
    await page.getByText('Đã xóa khỏi máy này').waitFor();
    expect(await page.evaluate('localStorage.length')).toBe(0);
    await page.goBack();
    expect(page.url()).toBe(`${origin}/`);
    await page.getByRole('heading', { name: 'Gửi phản ánh, góp ý' }).waitFor();
    expect(await page.getByText('058214').count()).toBe(0);
  });

  test('going back after the traces were removed does not restore the typed text', async () => {
    const page = await openPage('/');
    await page.locator('textarea').fill('den duong hu');
    await page.goto(`${origin}/bao-cao`);
    await page.getByRole('button', { name: 'Đây là máy mượn' }).click();
    await page.getByText('Đã xóa khỏi máy này').waitFor();
    await page.goBack();
    await page.goBack();
    expect(await page.locator('textarea').inputValue()).toBe('');
  });

  test('the traces are removed only after the photos have been sent', async () => {
    const page = await openPage('/bao-cao');
    await page.evaluate(
      "document.querySelector('form[data-photos]').setAttribute('aria-busy', 'true')",
    );
    await page.getByRole('button', { name: 'Đây là máy mượn' }).click();
    await page.getByText('Ảnh đang được gửi. Xin chờ gửi xong rồi bấm lại.').waitFor();
    expect(page.url()).toBe(`${origin}/bao-cao`);
  });
});

describe('a followed answer', () => {
  const follow = async (response: object) => {
    const page = await openPage('/gop-y/x');
    await page.getByRole('button', { name: 'Theo dõi' }).click();
    await page.route('**/api/published/**', (route) => route.fulfill(response));
    await page.goto(`${origin}/tra-cuu`);
    return page;
  };

  test('is listed with its stage and the start of the answer', async () => {
    const answer = { answer: 'Đã xử phạt quán.', publishedAt: '2021-12-03T09:00:00+07:00' };
    const page = await follow({ json: answer });
    await page.getByText('Đã trả lời, đăng ngày 3/12/2021.').waitFor();
    expect(await page.getByText('Đã xử phạt quán.').isVisible()).toBe(true);
    const link = page.getByRole('link', { name: /chợ đêm phường 7/ });
    expect(await link.getAttribute('href')).toMatch(/^\/gop-y\/2021-12-03T/);
    await page.getByRole('button', { name: /^Thôi theo dõi: / }).click();
    expect(await page.locator('.own li').count()).toBe(0);
  });

  test('is marked when it is no longer public', async () => {
    const page = await follow({ status: 404, json: {} });
    await page.getByText('Câu trả lời này không còn công khai.').waitFor();
  });

  test('can be bookmarked or followed by RSS without JavaScript', async () => {
    const page = await openPage('/gop-y/x', { javaScriptEnabled: false });
    expect(await page.getByText('đánh dấu trang').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Theo dõi' }).isVisible()).toBe(false);
  });
});

describe('receipt on a device', () => {
  test('the receipt can be copied and saved as a picture', async () => {
    const page = await openPage('/bao-cao', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Sao chép mã và PIN' }).click();
    await page.getByRole('button', { name: 'Đã sao chép' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain(
      '407 183 9265, PIN 058214',
    );
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lưu thành ảnh' }).click();
    expect((await download).suggestedFilename()).toBe('bien-nhan-1022.png');
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

test('one tap on "resolved" is sent at once, and "not resolved" opens the form, without JavaScript', async () => {
  const page = await openPage('/tra-cuu/mo', { javaScriptEnabled: false });
  const reopen = page.getByRole('button', { name: 'Yêu cầu xử lý lại' });
  expect(await reopen.isVisible()).toBe(false);
  await page.getByText('Chưa giải quyết').click();
  expect(await reopen.isVisible()).toBe(true);
  const sent = page.waitForRequest('**/tra-cuu/da-giai-quyet');
  await page.getByRole('button', { name: 'Rồi, đã giải quyết' }).click();
  const fields = new URLSearchParams((await sent).postData() ?? '');
  expect([(await sent).method(), [...fields.keys()]]).toEqual(['POST', ['ma', 'key']]);
});

test('no button offers to read aloud on a device without a voice for the language', async () => {
  const page = await openPage('/tra-cuu/mo');
  expect(await page.locator('[data-read]').count()).toBe(1);
  expect(await page.getByText('Nghe đọc').isVisible()).toBe(false);
});

test('the answers "resolved" and "not resolved" are buttons of one size, side by side on a tablet', async () => {
  const page = await openPage('/tra-cuu/mo');
  await page.setViewportSize({ width: 768, height: 900 });
  const boxes = await Promise.all(
    ['Rồi, đã giải quyết', 'Chưa giải quyết'].map((text) =>
      page.locator('.either .button', { hasText: text }).boundingBox(),
    ),
  );
  const [yes, no] = boxes.map((box) => box && [box.y, box.width, box.height].map(Math.round));
  expect(yes).toEqual(no);
});
