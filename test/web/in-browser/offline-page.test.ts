import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { renderOfflinePage } from '../../../web/portal/view/offline-page.ts';
import { bundleScript } from '../../support/browser/bundle-script.ts';
import { sharedBrowser } from '../../support/browser/shared-browser.ts';

const contexts = sharedBrowser('each test');
const worker = bundleScript('worker');
const typed = 'Đường hư "nặng" <ở ấp 3>\nvà ngập';

const formPage = `<!doctype html><meta charset="utf-8"><title>x</title>
<form method="post" action="/bao-cao"><input type="hidden" name="step" value="text"><textarea name="text"></textarea>
<button name="to" value="next">Tiếp tục</button></form><script src="/assets/register.js"></script>`;

/** Page of another origin whose form leads to the hotline. */
const otherSitePage = (port = 0) => `<!doctype html><title>x</title>
<form method="post" action="http://127.0.0.1:${port}/bao-cao"><input type="hidden" name="text" value="x"><button>OK</button></form>`;

const register = `navigator.serviceWorker.register('/assets/worker.js', { scope: '/' });
navigator.serviceWorker.ready.then(() => document.documentElement.classList.add('ready'));`;

/** Serves the form with the service worker from this machine, and records the requests for the form's address. */
const serveForm = async () => {
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '' } = request;
    const send = (type: string, body: string) =>
      response
        .writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'service-worker-allowed': '/' })
        .end(body);
    if (url === '/assets/worker.js') return send('text/javascript', worker);
    if (url === '/assets/register.js') return send('text/javascript', register);
    if (url === '/other-site') return send('text/html', otherSitePage(request.socket.localPort));
    if (url.endsWith('/mat-mang')) return send('text/html', renderOfflinePage('vi'));
    if (!/^\/(bao-cao|tra-cuu)/.test(url)) return response.writeHead(404).end();
    requests.push(`${method} ${url} ${await text(request)}`);
    return send('text/html', method === 'POST' ? '<title>x</title>Đã nhận bước' : formPage);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { requests, origin: `http://127.0.0.1:${port}` };
};

const openForm = async () => {
  const { requests, origin } = await serveForm();
  const context = await contexts.newContext();
  const page: Page = await context.newPage();
  await page.goto(`${origin}/bao-cao`);
  await page.locator('html.ready').waitFor();
  return { page, context, requests, origin };
};

test('a step that is sent offline can be sent again with the same fields by “Thử lại”', async () => {
  const { page, context, requests } = await openForm();
  await page.locator('textarea').fill(typed);
  await context.setOffline(true);
  await page.locator('button').click();
  await page.locator('h1', { hasText: 'Mất kết nối mạng' }).waitFor();
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.locator('h1', { hasText: 'Mất kết nối mạng' }).waitFor();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.getByText('Đã nhận bước').waitFor();
  const [method, url, body = ''] = requests.at(-1)?.split(' ') ?? [];
  expect([method, url]).toEqual(['POST', '/bao-cao']);
  expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
    ...{ step: 'text', to: 'next' },
    text: typed.replace('\n', '\r\n'),
  });
});

test('a page that is opened offline is opened again at its address by “Thử lại”', async () => {
  const { page, context, requests, origin } = await openForm();
  await context.setOffline(true);
  await page.goto(`${origin}/tra-cuu?ma=4821937056`);
  await context.setOffline(false);
  await page.getByRole('link', { name: 'Thử lại' }).click();
  await page.locator('form').waitFor();
  expect(requests.at(-1)).toBe('GET /tra-cuu?ma=4821937056 ');
});

test('fields that another site submits offline are not offered again', async () => {
  const { page, context, origin } = await openForm();
  await page.goto(`${origin.replace('127.0.0.1', 'localhost')}/other-site`);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'OK' }).click();
  await page.locator('h1', { hasText: 'Mất kết nối mạng' }).waitFor();
  await page.getByRole('link', { name: 'Thử lại' }).waitFor();
  expect(await page.locator('form').count()).toBe(0);
});

test('“Thử lại” never leads to another site', async () => {
  const { page, context, origin } = await openForm();
  await context.setOffline(true);
  await page.goto(`${origin}//example.com/a`);
  const link = page.getByRole('link', { name: 'Thử lại' });
  expect(new URL((await link.getAttribute('href')) ?? '', page.url()).host).toBe(
    new URL(origin).host,
  );
});
