import type { BrowserContext, Page } from 'playwright-core';
import * as z from 'zod';
import { startBrowser } from '../../../support/browser/browser.ts';

/**
 * Script injected into every document before its own scripts. Reports executed payloads and violations of the content
 * security policy.
 */
const listener = `(() => {
  const tell = (what) => { if (window.told) window.told(what); else top.told && top.told(what); };
  window.ran = (n) => tell('ran ' + n);
  for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => tell(name);
  document.addEventListener('securitypolicyviolation', (event) =>
    tell('policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
})()`;

/** JavaScript expression that returns elements which only a payload could create. */
const markup = `[...document.querySelectorAll(
  'x9, [data-x9], [onerror], [onload], [onclick], [onmouseover], [onfocus], [ontoggle], [onanimationstart],' +
  'a[href^="javascript:"], [src*="x9.example"], [href*="x9.example"], [action*="x9.example"], base, object, embed')]
  .filter((one) => !(one.localName === 'base' && one.getAttribute('target') === '_blank'))
  .map((one) => one.outerHTML.slice(0, 200))`;

const Found = z.array(z.string());

export type VisitResult = { pages: number; wrongs: string[] };

/** Opens a browser that reports every executed injection payload. */
export async function openWatchedBrowser(origin: string) {
  const browser = await startBrowser();
  const seen: VisitResult = { pages: 0, wrongs: [] };
  let now = '';
  const watched = async (): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await browser.newContext({ locale: 'vi-VN' });
    await context.exposeFunction(
      'told',
      (what: string) => void seen.wrongs.push(`${now}: ${what}`),
    );
    await context.addInitScript(listener);
    context.on('request', (request) => {
      const url = new URL(request.url());
      const isOwn = ['data:', 'blob:', 'about:'].includes(url.protocol) || isHere(url, origin);
      if (!isOwn) seen.wrongs.push(`${now}: asked ${request.url().slice(0, 100)}`);
    });
    const page = await context.newPage();
    page.setDefaultTimeout(90_000); // the first screens are slow on a busy machine
    page.on('dialog', (dialog) => {
      seen.wrongs.push(`${now}: ${dialog.type()}`);
      return dialog.dismiss();
    });
    return { context, page };
  };
  /** Inspects the current page for elements that injected markup created. */
  const look = async (page: Page, name: string): Promise<void> => {
    now = name;
    seen.pages += 1;
    for (const frame of page.frames()) {
      const found = Found.parse(await frame.evaluate(markup));
      seen.wrongs.push(...found.map((one) => `${name}: became markup: ${one}`));
    }
  };
  return {
    seen,
    watched,
    look,
    visit: async (page: Page, path: string): Promise<void> => {
      now = path;
      await page.goto(new URL(path, origin).href);
      await look(page, path);
    },
    stop: () => browser.close(),
  };
}
export type WatchedBrowser = Awaited<ReturnType<typeof openWatchedBrowser>>;

/** Returns true for URLs of the hotline and the local AWS services. */
const isHere = (url: URL, origin: string): boolean =>
  url.origin === origin || url.hostname === 'localhost' || url.hostname === '127.0.0.1';
