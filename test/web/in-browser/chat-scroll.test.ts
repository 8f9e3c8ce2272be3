import { expect, test } from 'vitest';
import { bundleScript } from '../../support/browser/bundle-script.ts';
import { sharedBrowser } from '../../support/browser/shared-browser.ts';
import { samplePage } from '../samples/sample-pages.ts';
import { phoneSize } from './sample-window.ts';

const contexts = sharedBrowser();
const script = bundleScript('chat');
const address = 'https://1022.travinh.example/tro-chuyen';
const offer =
  'Chưa có tổng đài viên nào rảnh. Quý vị có thể gọi 1022 hoặc để lại số để được gọi lại.';

test('the composer stays above the bar with the 1022 call link, which has no chat link', async () => {
  const context = await contexts.newContext({ viewport: phoneSize });
  const page = await context.newPage();
  await page.route('**/*', (route) => route.fulfill({ body: '' }));
  await page.goto(address);
  await page.setContent(samplePage('portal/vi/chat/drafting'));
  for (const top of [0, 200]) {
    await page.evaluate(`scrollTo(0, ${top})`);
    const { y = 0, height = 0 } = (await page.locator('.composer').boundingBox()) ?? {};
    const bar = await page.locator('.reach').boundingBox();
    expect(Math.abs(y + height - (bar?.y ?? 0))).toBeLessThanOrEqual(1);
  }
  expect(await page.locator('.reach a:visible').allTextContents()).toEqual(['Gọi 1022']);
});

test('a new chat message scrolls into view while the user types in the input field', async () => {
  const context = await contexts.newContext({ viewport: phoneSize });
  const page = await context.newPage();
  let isOffered = false;
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/assets/chat.js') {
      return route.fulfill({ body: script, contentType: 'text/javascript' });
    }
    if (pathname === '/tro-chuyen') {
      const body = samplePage('portal/vi/chat/full');
      return route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
    }
    if (pathname !== '/api/chat') return route.fulfill({ body: '' });
    const line = { by: 'hotline', text: 'Xin chào', kind: 'text' };
    const lines = Array.from({ length: 8 }, () => line);
    return route.fulfill({
      json: { lang: 'vi', lines: isOffered ? [...lines, { ...line, text: offer }] : lines },
    });
  });
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  await page.goto(address);
  // the page scrolls once by itself, when it has measured the composer
  await page.waitForFunction('document.documentElement.style.scrollPaddingBottom !== ""');
  await page.evaluate('scrollTo(0, document.body.scrollHeight)');
  const isAway = 'document.getElementById("lines").getBoundingClientRect().bottom < 0';
  expect(await page.evaluate(isAway)).toBe(true);
  isOffered = true;
  await page.clock.runFor(4000);
  const shown = page.getByText(offer);
  await shown.waitFor();
  const { y = -1, height = 0 } = (await shown.boundingBox()) ?? {};
  const composer = await page.locator('.composer').boundingBox();
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y + height).toBeLessThanOrEqual(composer?.y ?? 0);
});
