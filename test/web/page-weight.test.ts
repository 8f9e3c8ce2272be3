import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import { portalSamples, samplePage } from './sample-pages.ts';

const root = join(import.meta.dirname, '../..');
const budget = 50_000;

/** As the build makes it. */
const scriptOf = (entry: string): number => {
  const { outputFiles } = buildSync({
    entryPoints: [join(root, 'web/portal/browser', `${entry}.entry.ts`)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2017',
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? '').byteLength;
};

const script = scriptOf('portal');

const assets = join(root, 'web/portal/assets');
const pictures = globSync('guides/*.webp', { cwd: assets });

test.each(pictures)('%s is a picture for a telephone: 60 kB at most', (file) => {
  expect(statSync(join(assets, file)).size).toBeLessThanOrEqual(60_000);
});

test('every picture of a guide is there, says what it shows, and is shown', () => {
  const guides = globSync('*.md', { cwd: join(root, 'docs/guides') });
  const shown = guides.flatMap((guide) => [
    ...readFileSync(join(root, 'docs/guides', guide), 'utf8').matchAll(
      /!\[(?<alt>[^\]]{20,})\]\(\S*\/assets\/(?<file>guides\/[\w-]+\.webp)\)/g,
    ),
  ]);
  const files = new Set(shown.map(({ groups }) => groups?.['file']));
  expect(files).toEqual(new Set(pictures));
});

test('every page comes over the wire in 50 kB, with its style and its script', () => {
  const heavy = portalSamples.filter(({ html }) => gzipSync(html).byteLength + script >= budget);
  expect(heavy.map(({ name }) => name)).toEqual([]);
});

test('the first page is light even on a weak connection, the script adds little', () => {
  const home = samplePage('portal/vi/home/busy');
  expect(gzipSync(home).byteLength).toBeLessThan(12_000);
  expect(script).toBeLessThan(8_000);
});
