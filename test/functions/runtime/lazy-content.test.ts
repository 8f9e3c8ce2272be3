import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import {
  readDataFileOnFirstUse,
  readForeignTextsOnFirstUse,
} from '../../../functions/runtime/lazy-content.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-file-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (content: unknown): void =>
  writeFileSync(join(folder, 'data.json'), JSON.stringify(content));

test('a data file is read only when its content is first used', () => {
  const content = readDataFileOnFirstUse(folder, 'data.json', false);
  write({ words: ['ngập'], limit: 3 });
  expect(content).toEqual({ words: ['ngập'], limit: 3 });
  write({ words: [], limit: 0 });
  expect(Object.entries(content)).toEqual([
    ['words', ['ngập']],
    ['limit', 3],
  ]);
});

test('the content of a data file with a list behaves like an array', () => {
  write([{ code: 'A' }, { code: 'B' }]);
  const rows = z
    .array(z.object({ code: z.string() }))
    .parse(readDataFileOnFirstUse(folder, 'data.json', true));
  expect(rows.map(({ code }) => code)).toEqual(['A', 'B']);
  expect(rows).toHaveLength(2);
});

test('each use of a data file fails while the file is missing', () => {
  const content = readDataFileOnFirstUse(folder, 'missing.json', false);
  expect(() => Object.keys(content)).toThrow('missing.json');
  // a second use must not find empty content
  expect(() => Object.keys(content)).toThrow('missing.json');
});

test.each([
  ['assigning', (content: object) => Object.assign(content, { limit: 4 })],
  ['defining', (content: object) => Object.defineProperty(content, 'limit', { value: 4 })],
  ['deleting', (content: object) => Reflect.deleteProperty(content, 'limit')],
])('%s a property of a data file throws and does not change the content', (_, change) => {
  write({ limit: 3 });
  const content = readDataFileOnFirstUse(folder, 'data.json', false);
  expect(() => change(content)).toThrow('Cannot change limit');
  expect(content).toEqual({ limit: 3 });
  expect(() => change(content)).toThrow('Cannot change limit');
});

test('appending to a list of a data file throws', () => {
  write(['A']);
  const list = z
    .custom<string[]>(Array.isArray)
    .parse(readDataFileOnFirstUse(folder, 'data.json', true));
  expect(() => list.push('B')).toThrow('Cannot change 1');
  expect(list).toEqual(['A']);
});

test('texts in a foreign language are loaded when one of them is first used', () => {
  const file = join(folder, 'texts-en.js');
  const read = (module: string) =>
    readForeignTextsOnFirstUse(folder, 'texts-en.js', module, 'page');
  const [known, unknown] = [read('portal/info.ts'), read('portal/other.ts')];
  writeFileSync(
    file,
    "exports.modules = { 'portal/info.ts': { page: { title: 'About', count: (n) => n + ' reports' } } }",
  );
  const page = z
    .object({ title: z.string(), count: z.custom<(n: number) => string>() })
    .parse({ ...known });
  expect([page.title, page.count(3)]).toEqual(['About', '3 reports']);
  expect(() => Object.keys(unknown)).toThrow('portal/other.ts');
});
