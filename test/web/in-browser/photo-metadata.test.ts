import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bundleScript } from '../../support/browser/bundle-script.ts';
import { sharedBrowser } from '../../support/browser/shared-browser.ts';
import { phoneJpeg, photoMetadataSecrets } from '../../support/samples/photo-files.ts';
import { renderSampleOfficerPage } from '../samples/sample-officer.ts';
import { samplePage } from '../samples/sample-pages.ts';

const contexts = sharedBrowser('each test');

const pages: Readonly<Record<string, string>> = {
  '/assets/officer.js': bundleScript('officer'),
  '/assets/portal.js': bundleScript('portal'),
  '/assets/photos.js': bundleScript('photos'),
  '/officer': renderSampleOfficerPage(),
  '/text': samplePage('portal/vi/report/text/emergency'),
  '/receipt': samplePage('portal/vi/receipt/violation'),
};
/** Bodies that the server received, because the browser doesn't show tests the files in a request. */
const received: Buffer[] = [];
const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url ?? '', 'http://localhost');
  if (request.method === 'POST') {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    received.push(Buffer.concat(parts));
  }
  const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
  response.writeHead(200, { 'content-type': type });
  response.end(pages[pathname] ?? '<title>x</title><main tabindex="-1">Đã ghi</main>');
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
beforeEach(() => received.splice(0));
afterAll(() => server.close());

const photo = { name: 'IMG.jpg', mimeType: 'image/jpeg', buffer: phoneJpeg(6) };

/** Checks that a request contains a JPEG without camera metadata. */
const expectCleanPhoto = (body: Buffer | undefined): void => {
  const text = body?.toString('latin1') ?? '';
  expect(text).toContain('Content-Type: image/jpeg\r\n\r\n\u00ff\u00d8');
  expect(photoMetadataSecrets.filter((secret) => text.includes(secret))).toEqual([]);
};

test("an officer's photo leaves the phone without metadata, together with the typed answer", async () => {
  const page = await (await contexts.newContext()).newPage();
  await page.goto(`${origin}/officer`);
  await page.locator('textarea[name=text]').fill('Da xong');
  await page.getByText('Thêm ảnh kết quả').click();
  await page.locator('#photo').setInputFiles(photo);
  await page.getByRole('button', { name: 'Gửi ảnh trước khi xử lý' }).click();
  await page.getByText('Đã ghi').waitFor();
  expectCleanPhoto(received[0]);
  expect(received[0]?.toString('latin1')).toMatch(/name="text"\r\n\r\nDa xong\r\n/);
  expect(received[0]?.toString('latin1')).toMatch(/name="action"\r\n\r\nphoto-before\r\n/);
});

test("a citizen's photo leaves the phone without metadata", async () => {
  const page = await (await contexts.newContext({ serviceWorkers: 'block' })).newPage();
  await page.goto(`${origin}/text`);
  await page.locator('[data-choose] + input').setInputFiles(photo);
  await page.getByText('Đã có 1 ảnh').waitFor();
  expect(received).toEqual([]);
  await page.goto(`${origin}/receipt`);
  await page.getByText('Đã nhận', { exact: true }).waitFor();
  expectCleanPhoto(received[0]);
});

test('the officer page works without JavaScript', async () => {
  const page = await (await contexts.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${origin}/officer`);
  const answer = 'Đã kiểm tra lúc 21 giờ, quán đã đóng cửa.';
  await page.locator('textarea[name=text]').fill(answer);
  await page.locator('button[name=action][value=answer]').click();
  await page.getByText('Đã ghi').waitFor();
  const sent = received[0]?.toString('utf8') ?? '';
  expect(sent).toContain(`name="text"\r\n\r\n${answer}\r\n`);
  expect(sent).toMatch(/name="action"\r\n\r\nanswer\r\n/);
});
