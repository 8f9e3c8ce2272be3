import { expect, test } from 'vitest';
import { findLocalVoice } from '../../../web/portal/browser/find-local-voice.ts';
import {
  addRememberedReport,
  formatCode,
  parseRememberedReports,
  type RememberedReport,
  removeRememberedReport,
  serializeRememberedReports,
} from '../../../web/portal/browser/ticket/remembered-reports.ts';

const now = Date.UTC(2021, 11, 3);
const day = 24 * 3_600_000;
const codeOf = (number: number): string => String(4_071_839_265 + number);

const followed = '2021-12-03T02:00:00.000Z-9f0c1d2e3a4b5c6d';

test('the stored list of own and followed reports is restored without any change', () => {
  const reports = [
    { id: codeOf(0), keptAt: now },
    { id: followed, keptAt: now - 1, title: 'Chợ đêm & bãi xe = đóng' },
  ];
  expect(parseRememberedReports(serializeRememberedReports(reports), now)).toEqual(reports);
});

test.each([
  ['a malformed code', '407183926=1'],
  ['an address instead of an id', `../x=${now}`],
  ['another stored text', '{"code":"4071839265"}'],
  ['a time in the future', `4071839265=${now + day}`],
  ['a code that was added more than half a year ago', `4071839265=${now - 184 * day}`],
])('the list of reports leaves out %s', (_, stored) => {
  expect(parseRememberedReports(stored, now)).toEqual([]);
});

test('an added report is listed once, in first place, and pushes out the oldest one at the limit', () => {
  const many = Array.from({ length: 25 }, (_, number) => ({ id: codeOf(number), keptAt: now }));
  const all = many.reduce<RememberedReport[]>(
    (reports, one) => addRememberedReport(reports, one),
    [],
  );
  expect(all).toHaveLength(20);
  expect(all[0]?.id).toBe(codeOf(24));
  expect(addRememberedReport(all, { id: codeOf(20), keptAt: now })).toHaveLength(20);
});

test('removing a report keeps the others', () => {
  const reports = [0, 1].map((number) => ({ id: codeOf(number), keptAt: now }));
  expect(removeRememberedReport(reports, codeOf(0)).map(({ id }) => id)).toEqual([codeOf(1)]);
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
