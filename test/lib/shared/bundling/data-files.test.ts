import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readJsonText } from '../../../../lib/shared/bundling/data-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (content: string): string => {
  const path = join(folder, 'words.json');
  writeFileSync(path, content);
  return readJsonText(path);
};

test('a data file is bundled without spaces', () => {
  expect(read('{ "words": ["ngập"] }\n')).toBe('{"words":["ngập"]}');
});

test('the phone number rules are bundled as JSON, without their JavaScript wrapper', () => {
  expect(read('// made from XML\nexport default {"version":4}')).toBe('{"version":4}');
});

test.each(['"ngập"', '3', 'null'])(
  'building fails for a data file that contains only %s',
  (content) => {
    expect(() => read(content)).toThrow('words.json must contain an object or an array');
  },
);
