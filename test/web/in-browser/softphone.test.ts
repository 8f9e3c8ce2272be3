import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import { buildConsoleContentSecurityPolicy } from '../../../functions/assets/console-policy.ts';
import { copySoftphoneLibrary } from '../../../lib/shared/bundling/browser-files.ts';
import { sharedBrowser } from '../../support/browser/shared-browser.ts';

const browser = sharedBrowser('each test');
const address = 'https://1022.test/console';
const origin = 'https://x.my.connect.aws';

const root = join(import.meta.dirname, '../../..');
const source = `
  import { embedSoftphone } from './web/console/softphone/embed-softphone.ts';
  import { loadStreams } from './web/console/softphone/load-streams.ts';
  loadStreams().then((streams) => embedSoftphone(streams, document.querySelector('div'),
    { origin: '${origin}', region: 'ap-southeast-1', portalOrigin: location.origin },
    { onRinging() {}, onScreenPop() {} }));`;

test('Amazon’s library embeds the softphone under the console’s content security policy', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'softphone-'));
  copySoftphoneLibrary(folder);
  const library = readFileSync(join(folder, 'connect-streams.js'), 'utf8');
  const script = buildSync({
    ...{ bundle: true, write: false, format: 'esm', target: 'es2022' },
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
  }).outputFiles[0]?.text;
  const policy = buildConsoleContentSecurityPolicy({
    ...{ nonce: 'n', picturesFrom: 'https://p.test', soundsFrom: 'https://s.test' },
    ...{ signInAt: 'https://sign-in.test', softphone: { origin } },
  });
  const page = await (await browser.newContext()).newPage();
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) violations.push(message.text());
  });
  const files: Record<string, string | undefined> = {
    '/assets/connect-streams.js': library,
    '/main.js': script,
  };
  await page.route('**/*', (route) => {
    const { pathname, origin: from } = new URL(route.request().url());
    if (from === origin) return route.fulfill({ body: '', contentType: 'text/html' });
    const body = files[pathname];
    if (body) return route.fulfill({ body, contentType: 'text/javascript' });
    return route.fulfill({
      body: '<!DOCTYPE html><div></div><script type="module" src="/main.js"></script>',
      headers: { 'content-type': 'text/html', 'content-security-policy': policy },
    });
  });
  await page.goto(address);
  const frame = page.locator('div iframe');
  await frame.waitFor({ state: 'attached' });
  expect(await frame.getAttribute('src')).toContain(`${origin}/ccp-v2/`);
  expect(await frame.getAttribute('allow')).toContain('microphone');
  expect(violations).toEqual([]);
});
