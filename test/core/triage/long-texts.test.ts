import { expect, test } from 'vitest';
import { maskContacts } from '../../../core/conversation/without-contacts.ts';
import { personalMarks } from '../../../core/text/personal-data.ts';
import { triage } from '../../../core/triage/triage.ts';
import { at, directory } from '../../support/the-directory.ts';

/** As long as the API takes, of one thing again and again. */
const longest = 10_000;
const filled = (piece: string, length = longest): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** What the processor was busy, whoever else wants it. */
const busyFor = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const leastBusy = (work: () => void): number => Math.min(busyFor(work), busyFor(work));

/** Milliseconds below which a measurement is mostly noise. */
const noise = 6;

/** Four times the text may take ten times as long: linear work takes four times, quadratic work sixteen. */
const expectNearlyLinear = (read: (text: string) => void, piece: string, prefix = ''): void => {
  const quarter = leastBusy(() => read(prefix + filled(piece, longest / 4)));
  const whole = leastBusy(() => read(prefix + filled(piece)));
  expect(whole).toBeLessThan(10 * Math.max(quarter, noise));
};

test.each(['khó thở ', 'ខ្ញុំ', '\u0301', 'P.7 ', '😀', '@', 'a'])(
  'four times as long a text of nothing but %j is read in less than ten times the time',
  (piece) => {
    const read = (text: string) => triage({ text, receivedAt: at('2021-12-15') }, directory);
    read('khởi động');
    expectNearlyLinear(read, piece);
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
])(
  'contacts in four times as long a row of %j are found in less than ten times the time',
  (piece) => {
    expectNearlyLinear(personalMarks, piece, 'số ');
    expectNearlyLinear(maskContacts, piece, 'số ');
  },
);
