import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createAssetReader } from '../../../adapters/files/asset-files.ts';

const base = mkdtempSync(join(tmpdir(), 'assets-'));
const folder = join(base, 'public');
mkdirSync(join(folder, 'console'), { recursive: true });
writeFileSync(join(base, 'index.js'), 'the function itself');
writeFileSync(join(folder, 'portal.js'), 'plain');
writeFileSync(join(folder, 'portal.js.br'), 'by brotli');
writeFileSync(join(folder, 'portal.js.gz'), 'by gzip');
writeFileSync(join(folder, 'console/main-ABCDEFG2.js'), 'hashed');
writeFileSync(join(folder, 'console.json'), '{}');
afterAll(() => rmSync(base, { recursive: true }));

const { find } = createAssetReader(folder);

test.each([
  ['br, gzip', 'br', 'by brotli'],
  ['gzip', 'gzip', 'by gzip'],
  ['identity', undefined, 'plain'],
  [undefined, undefined, 'plain'],
])(
  'for the Accept-Encoding header “%s” a web file is served in the encoding %s',
  (accepted, encoding, content) => {
    const file = find('portal.js', accepted);
    expect(file?.encoding).toBe(encoding);
    expect(file?.content.toString()).toBe(content);
  },
);

test('each encoding of a web file has its own ETag', () => {
  const tags = ['br', 'gzip', ''].map((accepted) => find('portal.js', accepted)?.tag);
  expect(new Set(tags).size).toBe(3);
});

test('only web files with a content hash in their name are cached permanently', () => {
  expect(find('console/main-ABCDEFG2.js')?.isForever).toBe(true);
  expect(find('portal.js')?.isForever).toBe(false);
});

test.each([
  '../index.js',
  'console/../portal.js',
  '/portal.js',
  'portal.js.br',
  'console.json',
  '',
  'console',
])('no web file is found for the path %j', (name) => {
  expect(find(name)).toBeUndefined();
});
