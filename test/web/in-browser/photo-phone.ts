import type { Page } from 'playwright-core';
import { bundleScript } from '../../support/browser/bundle-script.ts';
import type { Contexts } from '../../support/browser/shared-browser.ts';
import { phoneJpeg, phonePng } from '../../support/samples/photo-files.ts';
import { samplePage } from '../samples/sample-pages.ts';
import { phoneSize } from './sample-window.ts';

const scripts: Readonly<Record<string, string>> = {
  '/assets/portal.js': bundleScript('portal'),
  '/assets/photos.js': bundleScript('photos'),
};
const origin = 'https://1022.travinh.example';
const pages: Readonly<Record<string, string>> = {
  '/': 'portal/vi/home/busy',
  '/text': 'portal/vi/report/text/emergency',
  '/check': 'portal/vi/report/check/counted',
  '/receipt': 'portal/vi/receipt/violation',
  '/chat': 'portal/vi/chat/drafting',
  '/chat-with-ticket': 'portal/vi/chat/full',
};
export const jpeg = {
  name: 'IMG_1.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from(phoneJpeg(6)),
};
export const png = { name: 'IMG_2.png', mimeType: 'image/png', buffer: Buffer.from(phonePng()) };
export const heic = { name: 'IMG_3.heic', mimeType: 'image/heic', buffer: Buffer.from('ftypheic') };

/** Script that counts the photos in IndexedDB. */
const countScript = `new Promise((resolve) => {
  const opening = indexedDB.open('1022');
  opening.onsuccess = () => {
    const counting = opening.result.transaction('photos').objectStore('photos').count();
    counting.onsuccess = () => {
      opening.result.close();
      resolve(counting.result);
    };
  };
})`;

/** Opens the portal on a simulated phone whose uploads can fail, and counts the uploads that the server accepts. */
export async function aPhone(contexts: Contexts) {
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
  /** Returns the number of photos in the phone's storage. */
  const countStored = async (): Promise<number> => Number(await page.evaluate(countScript));
  return { page, server, open, choose, shots, countStored };
}
