import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { sharedBrowser } from '../../support/browser/shared-browser.ts';

const browser = sharedBrowser('each test');
const root = join(import.meta.dirname, '../../..');
const source = `
  import { createRoot } from 'react-dom/client';
  import './web/console/style/console.css';
  import { RecordingPlayer } from './web/console/components/recording/recording-player.tsx';
  import { PreferencesProvider } from './web/console/shell/preferences.tsx';
  import { ConsoleThemeProvider } from './web/console/shell/theme.tsx';
  const load = async () => {
    window.loads = (window.loads ?? 0) + 1;
    return window.isRefused ? undefined : '/recording-' + window.loads + '.wav';
  };
  createRoot(document.querySelector('main')).render(
    <PreferencesProvider><ConsoleThemeProvider nonce="n">
      <RecordingPlayer length={20} load={load} />
    </ConsoleThemeProvider></PreferencesProvider>);`;

const { outputFiles: files } = buildSync({
  ...{ bundle: true, write: false, format: 'esm', target: 'es2022', jsx: 'automatic' },
  ...{ outdir: 'out', define: { 'process.env.NODE_ENV': '"production"' } },
  stdin: { contents: source, resolveDir: root, loader: 'tsx' },
});

const sampleRate = 8000;

/** Silence of 20 seconds as a WAV file with samples of 8 bits. */
const buildRecording = (): Buffer => {
  const samples = Buffer.alloc(20 * sampleRate, 128);
  const header = Buffer.from(new Uint16Array(22).buffer);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20); // PCM
  header.writeUInt16LE(1, 22); // one channel
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
};

/** Returns the response of S3 to a request for part of a file; without ranges, browsers cannot skip. */
const answerRange = (file: Buffer, range = 'bytes=0-') => {
  const from = Number(/^bytes=(\d+)-/.exec(range)?.[1] ?? 0);
  return {
    status: 206,
    headers: {
      ...{ 'content-type': 'audio/wav', 'accept-ranges': 'bytes' },
      'content-range': `bytes ${from}-${file.length - 1}/${file.length}`,
    },
    body: file.subarray(from),
  };
};

const emptyPage =
  '<!DOCTYPE html><link rel="stylesheet" href="/stdin.css"><main></main><script type="module" src="/stdin.js"></script>';

let page: Page;
let requests: string[] = [];

beforeEach(async () => {
  requests = [];
  page = await (await browser.newContext({ locale: 'vi-VN' })).newPage();
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ body: emptyPage, contentType: 'text/html' });
    const file = files.find(({ path }) => path.endsWith(pathname));
    if (file) {
      const contentType = pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
      return route.fulfill({ body: file.text, contentType });
    }
    requests.push(pathname);
    return route.fulfill(answerRange(buildRecording(), route.request().headers()['range']));
  });
  await page.goto('https://1022.test/');
  await page.getByRole('button', { name: 'Nghe' }).waitFor();
}, 120_000);

const position = () => page.getByRole('slider', { name: 'Vị trí nghe' });
const readPlaybackPosition = () => page.evaluate('document.querySelector("audio").currentTime');

describe('player of a recording', () => {
  test('requests the recording only when somebody plays it, and can pause and continue', async () => {
    expect(requests).toEqual([]);
    await page.getByRole('button', { name: 'Nghe' }).click();
    await page.getByRole('button', { name: 'Tạm dừng' }).click();
    expect(new Set(requests)).toEqual(new Set(['/recording-1.wav']));
    await page.getByRole('button', { name: 'Tới 5 giây' }).click();
    await page.getByRole('button', { name: 'Nghe' }).click();
    await page.getByRole('button', { name: 'Tạm dừng' }).waitFor();
    expect(await readPlaybackPosition()).toBeGreaterThanOrEqual(5);
    expect(new Set(requests).size).toBe(1);
  });

  test('skips 5 seconds by buttons and by the arrow keys, within the recording', async () => {
    await page.getByRole('button', { name: 'Nghe' }).focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
    expect(await position().getAttribute('aria-valuetext')).toBe('0:05 trong 0:20');
    await page.getByRole('button', { name: 'Lùi 5 giây' }).click();
    await page.getByRole('button', { name: 'Lùi 5 giây' }).click();
    expect(await position().inputValue()).toBe('0');
  });

  test('starts at the position and speed chosen before the recording was requested', async () => {
    await page.getByRole('button', { name: 'Tới 5 giây' }).click();
    await page.getByRole('combobox', { name: 'Tốc độ' }).selectOption('1.5');
    await page.getByRole('button', { name: 'Nghe' }).click();
    await page.getByRole('button', { name: 'Tạm dừng' }).click();
    expect(await readPlaybackPosition()).toBeGreaterThanOrEqual(5);
    expect(await page.evaluate('document.querySelector("audio").playbackRate')).toBe(1.5);
  });

  test('says when the recording cannot be opened', async () => {
    await page.evaluate('window.isRefused = true');
    await page.getByRole('button', { name: 'Nghe' }).click();
    await page.getByText('Không mở được bản ghi âm').waitFor();
  });
});
