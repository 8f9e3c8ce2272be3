import { expect, test } from 'vitest';
import { bundleScript } from '../../support/browser/bundle-script.ts';
import { sharedBrowser } from '../../support/browser/shared-browser.ts';
import { samplePage } from '../samples/sample-pages.ts';
import { phoneSize } from './sample-window.ts';

const contexts = sharedBrowser();
const script = bundleScript('portal');

/** Simulates a browser with a speech-recognition service. */
const chrome = `Object.defineProperty(navigator, 'userAgentData', {
  value: { brands: [{ brand: 'Google Chrome', version: '142' }] },
});`;

/** Fake speech recognition that hears one sentence. `state` is its availability for the page's language. */
const recognition = (
  state: string,
) => `${chrome} window.SpeechRecognition = class extends EventTarget {
  static available({ langs, processLocally }) {
    return Promise.resolve(langs[0] === 'vi-VN' && processLocally === true ? '${state}' : 'unavailable');
  }
  start() {
    if (!this.processLocally) throw new Error('speech would leave the device');
    const heard = Object.assign([{ transcript: 'quán hát karaoke' }], { isFinal: true });
    setTimeout(() => {
      this.dispatchEvent(Object.assign(new Event('result'), { resultIndex: 0, results: [heard] }));
      this.dispatchEvent(new Event('end'));
    });
  }
  stop() {}
}`;

const openHome = async (init: string) => {
  const page = await (await contexts.newContext({ viewport: phoneSize })).newPage();
  await page.addInitScript(init);
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const isScript = pathname === '/assets/portal.js';
    return route.fulfill({
      body: isScript ? script : pathname === '/' ? samplePage('portal/vi/home/busy') : '',
      contentType: isScript ? 'text/javascript' : 'text/html; charset=utf-8',
    });
  });
  await page.goto('https://1022.travinh.example/');
  return { page, button: page.getByRole('button', { name: 'Nhập bằng giọng nói' }) };
};

test.each([
  ['without a known service for speech recognition', ''],
  [
    'with recognition on a server only',
    `${chrome} window.SpeechRecognition = class extends EventTarget {}`,
  ],
  ['whose device lacks the language', recognition('downloadable')],
])('a browser %s has no button for dictating', async (_, init) => {
  const { page, button } = await openHome(init);
  await page.waitForFunction('document.documentElement.classList.contains("has-script")');
  expect(await button.count()).toBe(0);
});

test('a browser that recognizes the language on the device adds the spoken words to the text', async () => {
  const { page, button } = await openHome(recognition('available'));
  await button.waitFor();
  await page.locator('textarea').fill('Chợ Long Đức:');
  await button.click();
  await page.waitForFunction(
    'document.querySelector("textarea").value === "Chợ Long Đức: quán hát karaoke"',
  );
  expect(await button.getAttribute('aria-pressed')).toBe('false');
});
