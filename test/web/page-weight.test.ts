import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { screenshotEditions } from '../../core/guides/screenshot-editions.ts';
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
const pictures = globSync('guides/*/*.webp', { cwd: assets });

test.each(pictures)("the guides' picture %s is no larger than 60 kB", (file) => {
  expect(statSync(join(assets, file)).size).toBeLessThanOrEqual(60_000);
});

test('every picture of the user guides has alternative text, and exists in every edition', () => {
  const guides = globSync('*.md', { cwd: join(root, 'docs/guides') });
  const shown = guides.flatMap((guide) => [
    ...readFileSync(join(root, 'docs/guides', guide), 'utf8').matchAll(
      /!\[[^\]]{20,}\]\(\S*\/assets\/guides\/(?<edition>[\d-]+)\/(?<file>[\w-]+\.webp)\)/g,
    ),
  ]);
  expect(new Set(shown.map(({ groups }) => groups?.['edition']))).toEqual(
    new Set(screenshotEditions.slice(-1)),
  );
  const files = new Set(shown.map(({ groups }) => groups?.['file']));
  const expected = screenshotEditions.flatMap((edition) =>
    [...files].map((file) => `guides/${edition}/${file}`),
  );
  expect(new Set(pictures)).toEqual(new Set(expected));
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
