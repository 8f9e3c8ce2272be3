import { expect, test } from 'vitest';
import { findLocalVoice } from '../../../web/portal/browser/find-local-voice.ts';
import {
  addOwnReport,
  formatCode,
  type OwnReport,
  parseOwnReports,
  removeOwnReport,
  serializeOwnReports,
} from '../../../web/portal/browser/ticket/own-report-list.ts';

const now = Date.UTC(2021, 11, 3);
const day = 24 * 3_600_000;
const codeOf = (number: number): string => String(4_071_839_265 + number);

test('the stored list of own reports is restored without any change', () => {
  const reports = [0, 1].map((number) => ({ code: codeOf(number), keptAt: now - number }));
  expect(parseOwnReports(serializeOwnReports(reports), now)).toEqual(reports);
});

test.each([
  ['a malformed code', '407183926=1'],
  ['another stored text', '{"code":"4071839265"}'],
  ['a time in the future', `4071839265=${now + day}`],
  ['a code that was added more than half a year ago', `4071839265=${now - 184 * day}`],
])('the list of own reports leaves out %s', (_, stored) => {
  expect(parseOwnReports(stored, now)).toEqual([]);
});

test('an added report is listed once, in first place, and replaces the oldest one above the limit', () => {
  const many = Array.from({ length: 25 }, (_, number) => ({ code: codeOf(number), keptAt: now }));
  const all = many.reduce<OwnReport[]>((reports, one) => addOwnReport(reports, one), []);
  expect(all).toHaveLength(20);
  expect(all[0]?.code).toBe(codeOf(24));
  expect(addOwnReport(all, { code: codeOf(20), keptAt: now })).toHaveLength(20);
});

test('removing a report keeps the others', () => {
  const reports = [0, 1].map((number) => ({ code: codeOf(number), keptAt: now }));
  expect(removeOwnReport(reports, codeOf(0)).map(({ code }) => code)).toEqual([codeOf(1)]);
});

test('codes are shown in groups of digits', () => {
  expect(formatCode('4071839265')).toBe('407\u00a0183\u00a09265');
});

test.each([
  ['vi-VN', true, true],
  ['vi_VN', true, true],
  ['vi-VN', false, false],
  ['en-US', true, false],
])(
  'a Vietnamese text is read aloud by a voice %s, local: %s -> %s',
  (lang, localService, isFound) => {
    expect(findLocalVoice([{ lang, localService }], 'vi') !== undefined).toBe(isFound);
  },
);
