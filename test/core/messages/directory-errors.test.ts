import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { translateDirectoryError } from '../../../core/messages/texts/directory-error-text.ts';
import { formatDirectoryRowChange } from '../../../core/messages/texts/directory-row-change-text.ts';

const folder = join(import.meta.dirname, '../../../core/directory');

const sources = globSync('{check/check-*,model/problem,change/edit}.ts', { cwd: folder }).map(
  (file) => readFileSync(join(folder, file), 'utf8'),
);
const literal = "(?:`([^`\\n]+)`|'([^'\\n]+)')";
const textsAfter = (before: string): string[] =>
  sources.flatMap((source) =>
    [...source.matchAll(new RegExp(`${before}${literal}`, 'g'))].map(
      ([, template, plain = '']) => template?.replace(/\$\{[^}]+\}/g, 'X1') ?? plain,
    ),
  );

/** All reasons that directory validation can return, extracted from its source with sample values. */
const reasons = new Set([
  ...textsAfter('reason(?::| =) '),
  ...textsAfter('return \\w+ \\? undefined : '),
  ...textsAfter('areaCode \\? '),
  ...textsAfter('!areaCode\\) return '),
  ...textsAfter('unknownAmong\\([^,]+, ').map((kind) => `unknown ${kind} X1`),
]);
for (const reason of [
  'unknown X1 X1',
  "the row's key is X1",
  'another edit is about the same row',
]) {
  reasons.delete(reason); // covered by the specific “unknown …” reasons, or by texts for problem codes
}

describe('reasons of directory validation', () => {
  test('every translated reason of directory validation occurs in the source code of the checks', () => {
    expect(reasons.size).toBeGreaterThan(25);
    for (const one of ['is a working day anyway', 'gap: nothing is valid from X1 until X1']) {
      expect(reasons).toContain(one);
    }
  });

  test.each([...reasons])(
    'the reason of a directory validation error is translated into Vietnamese: %s',
    (reason) => {
      expect(translateDirectoryError(reason, 'vi')).not.toMatch(/^không hợp lệ: |\$\d/);
      expect(translateDirectoryError(reason, 'en')).toBe(reason);
    },
  );

  test.each([
    ['unknown unit SO_BIEN', 'không có đơn vị SO_BIEN'],
    [
      'gap: nothing is valid from 2022-01-01 until 2022-02-01',
      'bị hở: từ ngày 2022-01-01 đến trước ngày 2022-02-01 không có dòng nào hiệu lực',
    ],
    ['does not begin with the lead', 'phải bắt đầu từ đơn vị chủ trì ($lead)'],
    ['Too small', 'không hợp lệ: Too small'],
  ])(
    'the translated reason of a directory validation error retains its details: %s',
    (reason, expected) => {
      expect(translateDirectoryError(reason, 'vi')).toBe(expected);
    },
  );
});

describe('the description of a changed directory row', () => {
  const row = { table: 'topics', key: 'VP01@2021-12-03' } as const;

  test('the description of a changed directory row shows old and new values', () => {
    const changed = { ...row, before: { lead: 'A', co: ['B'] }, after: { lead: 'C', co: ['B'] } };
    expect(formatDirectoryRowChange(changed, 'vi')).toBe(
      'Chủ đề VP01@2021-12-03: sửa (lead: A → C)',
    );
    expect(formatDirectoryRowChange(changed, 'en')).toBe(
      'Topic VP01@2021-12-03: changed (lead: A → C)',
    );
  });

  test('the description of a changed directory row omits the key if the table has only one row', () => {
    const [before, after] = [{ officialTo: '2026-12-31' }, { officialTo: '2027-12-31' }];
    const changed = { table: 'calendar.officialTo', key: 'officialTo', before, after } as const;
    expect(formatDirectoryRowChange(changed, 'vi')).toMatch(/^Lịch chính thức đến ngày: sửa /);
  });

  test('the description of a changed directory row states whether the row was added, removed or restored', () => {
    const some = { lead: 'A' };
    expect(formatDirectoryRowChange({ ...row, before: null, after: some }, 'km')).toMatch(
      /: thêm$/,
    );
    expect(formatDirectoryRowChange({ ...row, before: some, after: null }, 'vi')).toMatch(/: bỏ$/);
    expect(formatDirectoryRowChange({ ...row, before: some, after: some }, 'vi')).toMatch(
      /: để nguyên$/,
    );
  });

  test('the description of a changed directory row truncates long values and marks new fields', () => {
    const after = { lead: 'A', note: 'n'.repeat(300) };
    const description = formatDirectoryRowChange({ ...row, before: { lead: 'A' }, after }, 'vi');
    expect(description).toContain('note: — → nnn');
    expect(description.length).toBeLessThan(200);
  });
});
