import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundleScript } from '../support/browser/bundle-script.ts';
import { portalSamples, samplePage } from './samples/sample-pages.ts';

const root = join(import.meta.dirname, '../..');
const budget = 50_000;

/** Gzipped size of a script, bundled as in the build. */
const scriptOf = (name: string): number =>
  gzipSync(bundleScript(name, { minify: true })).byteLength;

const script = scriptOf('portal');
const formScripts = scriptOf('photos') + scriptOf('known-answers');

const assets = join(root, 'web/portal/assets');
const pictures = globSync('guides/*.webp', { cwd: assets });

test.each(pictures)("the guides' picture %s is no larger than 60 kB", (file) => {
  expect(statSync(join(assets, file)).size).toBeLessThanOrEqual(60_000);
});

test('every picture of the user guides exists, has alternative text and is used', () => {
  const guides = globSync('*.md', { cwd: join(root, 'docs/guides') });
  const shown = guides.flatMap((guide) => [
    ...readFileSync(join(root, 'docs/guides', guide), 'utf8').matchAll(
      /!\[(?<alt>[^\]]{20,})\]\(\S*\/assets\/(?<file>guides\/[\w-]+\.webp)\)/g,
    ),
  ]);
  const files = new Set(shown.map(({ groups }) => groups?.['file']));
  expect(files).toEqual(new Set(pictures));
});

test('every portal page is smaller than 50 kB gzipped, including its scripts', () => {
  const scripts = script + formScripts;
  const heavy = portalSamples.filter(({ html }) => gzipSync(html).byteLength + scripts >= budget);
  expect(heavy.map(({ name }) => name)).toEqual([]);
});

test('the gzipped home page is smaller than 12 kB and the portal script smaller than 8 kB', () => {
  const home = samplePage('portal/vi/home/busy');
  expect(gzipSync(home).byteLength).toBeLessThan(12_000);
  expect(script).toBeLessThan(8_000);
});
