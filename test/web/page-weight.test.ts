import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import { portalSamples } from './sample-pages.ts';

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

test.each(portalSamples)(
  '$name comes over the wire in 50 kB, with its style and its script',
  ({ html }) => {
    expect(gzipSync(html).byteLength + script).toBeLessThan(budget);
  },
);

test('the first page is light even on a weak connection, the script adds little', () => {
  const home = portalSamples.find(({ name }) => name === 'vi/home')?.html ?? '';
  expect(gzipSync(home).byteLength).toBeLessThan(12_000);
  expect(script).toBeLessThan(8_000);
});
