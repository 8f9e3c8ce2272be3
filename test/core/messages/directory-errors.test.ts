import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RowRule } from '../../../core/directory/change/row-rule.ts';
import { formatDirectoryRowChange } from '../../../core/messages/texts/directory-row-change-text.ts';
import {
  explainDirectoryError,
  formatProblemRow,
} from '../../../core/messages/texts/errors/directory-error-text.ts';
import { getFieldErrorText } from '../../../core/messages/texts/errors/field-error-text.ts';
import { formatRowRule } from '../../../core/messages/texts/errors/row-rule-text.ts';

/** Words that only developers understand: field names, codes of errors, paths of the API. */
const technical =
  /\b[a-z]+[A-Z]\w*|\$\d|\b(GET|PUT|POST|key|row|edits|kind|sub|undefined|null)\b|\/api\//;

/** Refusals of drafts, imports, mergers and accounts that have a code instead of a sentence. */
const administrationCodes = [
  ...(['edit-key-differs', 'edit-named-twice', 'edit-changes-nothing', 'edits-required'] as const),
  ...(['too-many-edits', 'service-has-begun', 'service-less-protected'] as const),
  ...(['topic-less-protected', 'permanent-article-lost', 'permanent-article-ends'] as const),
  ...(['permanent-article-expires', 'article-expires-or-reviewed', 'unknown-field'] as const),
  ...(['unit-unknown', 'unit-malformed', 'name-required', 'sign-in-email-malformed'] as const),
  ...(['account-unknown', 'account-unverified', 'account-disabled'] as const),
  ...(['required-or-wrong-type', 'not-allowed', 'too-long', 'longer-than-limit'] as const),
  ...(['reason-names-somebody', 'words-required', 'words-too-short', 'text-broken'] as const),
] as const;

const folder = join(import.meta.dirname, '../../../core');

const sources = globSync(
  [
    ...['directory/{check/check-*,model/problem,change/edit}.ts', 'knowledge/*-articles.ts'],
    ...['{announcements,welfare,privacy}/check-*.ts'],
  ],
  { cwd: folder },
).map((file) => readFileSync(join(folder, file), 'utf8'));
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
  ...textsAfter('checkNamesExist\\(\\s*[^,]+,\\s*').map((kind) => `unknown ${kind} X1`),
  ...textsAfter('\\? \\[').filter((text) => text.includes(' ')),
]);
for (const reason of [
  'unknown X1 X1',
  "the row's key is X1",
  'another edit is about the same row',
  'is permanent, so it has reviewEveryMonths instead of expiresOn',
  'needs either expiresOn or reviewEveryMonths',
  ...['phone key X1', 'X1 belongs to service X1'], // replaced by the complete reasons below
  'is permanent, so a permanent row must begin on X1',
]) {
  reasons.delete(reason); // covered by the specific “unknown …” reasons, or by texts for problem codes
}

for (const value of ['phone key X1', 'linkedFrom X1', 'emergencyTopic']) {
  reasons.add(`${value} belongs to service X1`);
}

describe('reasons of directory validation', () => {
  test('every translated reason of directory validation occurs in the source code of the checks', () => {
    expect(reasons.size).toBeGreaterThan(25);
    for (const one of ['is a working day anyway', 'gap: nothing is valid from X1 until X1']) {
      expect(reasons).toContain(one);
    }
  });

  test.each([...reasons])(
    'the error “%s” is explained in plain Vietnamese with a remedy',
    (reason) => {
      const { text, remedy } = explainDirectoryError(reason, { lang: 'vi' });
      expect(text).not.toBe('không hợp lệ');
      expect(`${text} ${remedy}`).not.toMatch(technical);
      expect(remedy).toMatch(/^Xin .+\.$/);
      const inEnglish = explainDirectoryError(reason, { lang: 'en' });
      expect([inEnglish.text, inEnglish.remedy.length > 0]).toEqual([reason, true]);
    },
  );

  test('an unknown error is not quoted in English', () => {
    expect(explainDirectoryError('Too small', { lang: 'vi' }).text).toBe('không hợp lệ');
  });

  test.each([
    ['unknown unit SO_BIEN', 'không có đơn vị SO_BIEN'],
    [
      'unit SO_YT is not in force on 2022-01-01',
      'đơn vị Sở Y tế (SO_YT) không có hiệu lực ngày 01/01/2022',
    ],
    ['unknown area 123 of level commune', 'không có địa bàn 123 thuộc cấp xã'],
    ['the hours of mon are out of order', 'giờ của ngày Thứ Hai không theo thứ tự'],
  ])('the explanation of “%s” names units, days and levels', (reason, expected) => {
    const names = { SO_YT: 'Sở Y tế' };
    expect(explainDirectoryError(reason, { lang: 'vi', names }).text).toContain(expected);
  });

  test('the row of an error is named by its table and title', () => {
    const names = { SO_YT: 'Sở Y tế' };
    expect(formatProblemRow('units SO_YT@2021-12-03', { lang: 'vi', names })).toBe(
      'Đơn vị Sở Y tế (SO_YT)',
    );
    expect(formatProblemRow('people SO_YT handler', { lang: 'vi', names })).toBe(
      'Người phụ trách Sở Y tế (SO_YT) người xử lý',
    );
  });
});

describe('field rules and refusals', () => {
  const rules: Record<RowRule['kind'], RowRule> = {
    ...{ required: { kind: 'required' }, number: { kind: 'number' }, text: { kind: 'text' } },
    ...{ 'yes-no': { kind: 'yes-no' }, date: { kind: 'date' }, moment: { kind: 'moment' } },
    ...{ email: { kind: 'email' }, phone: { kind: 'phone' }, url: { kind: 'url' } },
    other: { kind: 'other' },
    'too-short': { kind: 'too-short', limit: 2 },
    'too-long': { kind: 'too-long', limit: 2 },
    'too-few': { kind: 'too-few', limit: 2 },
    'too-many': { kind: 'too-many', limit: 2 },
    'too-small': { kind: 'too-small', limit: 2 },
    'too-large': { kind: 'too-large', limit: 2 },
    choice: { kind: 'choice', options: ['commune'] },
    pattern: { kind: 'pattern', example: undefined },
  };

  test.each(Object.values(rules))('the rule %j has a text with a remedy', (rule) => {
    expect(formatRowRule(rule, 'vi')).toMatch(/(Xin|Viết|Chọn|Điền) .+\.$/);
  });

  test('options are named by their labels', () => {
    expect(formatRowRule(rules.choice, 'vi')).toContain('xã (commune)');
  });

  test.each(administrationCodes)(
    'the refusal “%s” is in plain Vietnamese with a remedy',
    (code) => {
      const text = getFieldErrorText(code, 'vi');
      expect(text).not.toMatch(technical);
      expect(text).toMatch(/Xin |được|cần|Ghi /);
    },
  );
});

describe('the description of a changed directory row', () => {
  const row = { table: 'topics', key: 'VP01@2021-12-03' } as const;

  test('the description of a changed directory row shows old and new values', () => {
    const changed = { ...row, before: { lead: 'A', co: ['B'] }, after: { lead: 'C', co: ['B'] } };
    expect(formatDirectoryRowChange(changed, { lang: 'vi' })).toBe(
      'Chủ đề VP01@2021-12-03: sửa (Đơn vị chủ trì: A → C)',
    );
    expect(formatDirectoryRowChange(changed, { lang: 'en' })).toBe(
      'Topic VP01@2021-12-03: changed (Lead unit: A → C)',
    );
  });

  test('the description of a changed directory row omits the key if the table has only one row', () => {
    const [before, after] = [{ officialTo: '2026-12-31' }, { officialTo: '2027-12-31' }];
    const changed = { table: 'calendar.officialTo', key: 'officialTo', before, after } as const;
    expect(formatDirectoryRowChange(changed, { lang: 'vi' })).toMatch(
      /^Lịch chính thức đến ngày: sửa /,
    );
  });

  test('the description of a changed directory row states whether the row was added, removed or restored', () => {
    const some = { lead: 'A' };
    expect(formatDirectoryRowChange({ ...row, before: null, after: some }, { lang: 'km' })).toMatch(
      /: thêm$/,
    );
    expect(formatDirectoryRowChange({ ...row, before: some, after: null }, { lang: 'vi' })).toMatch(
      /: bỏ$/,
    );
    expect(formatDirectoryRowChange({ ...row, before: some, after: some }, { lang: 'vi' })).toMatch(
      /: để nguyên$/,
    );
  });

  test('the description of a changed directory row truncates long values and marks new fields', () => {
    const after = { lead: 'A', note: 'n'.repeat(300) };
    const description = formatDirectoryRowChange(
      { ...row, before: { lead: 'A' }, after },
      { lang: 'vi' },
    );
    expect(description).toContain('Ghi chú: — → nnn');
    expect(description.length).toBeLessThan(200);
  });
});
