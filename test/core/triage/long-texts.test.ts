import { expect, test } from 'vitest';
import { withoutContacts } from '../../../core/conversation/without-contacts.ts';
import { personalMarks } from '../../../core/text/personal-data.ts';
import { triage } from '../../../core/triage/triage.ts';
import { at, directory } from '../../support/the-directory.ts';

/** As long as the API takes, of one thing again and again. */
const longest = 10_000;
const filled = (piece: string): string =>
  piece.repeat(Math.ceil(longest / piece.length)).slice(0, longest);

/** What the processor was busy, whoever else wants it. */
const busyFor = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const atOnce = (work: () => void): number => Math.min(busyFor(work), busyFor(work));

test.each(['khó thở ', 'ខ្ញុំ', '\u0301', 'P.7 ', '😀', '@', 'a'])(
  'the longest text of nothing but %j is read in no time',
  (piece) => {
    const text = filled(piece);
    const read = () => triage({ text, receivedAt: at('2021-12-15') }, directory);
    triage({ text: 'khởi động', receivedAt: at('2021-12-15') }, directory);
    expect(atOnce(read)).toBeLessThan(2000);
  },
);

test.each([
  'a',
  '1',
  'a@',
  '.',
  '0 ',
  '0-',
  '84A ',
  'số 1 ',
  'Lê ',
  'không ',
  'a.',
  'a*',
  'a cham ',
  '10.123 ',
  'sinh ',
  'fb a',
])('contacts are looked for in a long row of %j at once', (piece) => {
  const text = `số ${filled(piece)}`;
  expect(atOnce(() => personalMarks(text))).toBeLessThan(500);
  expect(atOnce(() => withoutContacts(text))).toBeLessThan(500);
});
