import { expect, test } from 'vitest';
import { maskContactDetails } from '../../../core/conversation/steps/mask-contact-details.ts';
import { findPersonalData } from '../../../core/text/personal-data.ts';
import { triageMessage } from '../../../core/triage/triage.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

/** Maximum text length that the API accepts. */
const longest = 10_000;
const filled = (piece: string, length = longest): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Returns the processor time of the work in milliseconds, independent of other processes. */
const busyFor = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const leastBusy = (work: () => void): number => Math.min(busyFor(work), busyFor(work));

/** Milliseconds below which a measurement is mostly noise. */
const noise = 6;

/** Checks that a fourfold text takes less than ten times as long: linear work takes 4 times, quadratic work 16 times. */
const expectNearlyLinear = (read: (text: string) => void, piece: string, prefix = ''): void => {
  const quarter = leastBusy(() => read(prefix + filled(piece, longest / 4)));
  const whole = leastBusy(() => read(prefix + filled(piece)));
  expect(whole).toBeLessThan(10 * Math.max(quarter, noise));
};

test.each(['khó thở ', 'ខ្ញុំ', '\u0301', 'P.7 ', '😀', '@', 'a'])(
  'triage time grows at most tenfold when a text of repeated %j becomes four times as long',
  (piece) => {
    const read = (text: string) =>
      triageMessage({ text, receivedAt: toLocalInstant('2021-12-15') }, testDirectory);
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
  'contact detection time grows at most tenfold when %j is repeated four times as often',
  (piece) => {
    expectNearlyLinear(findPersonalData, piece, 'số ');
    expectNearlyLinear(maskContactDetails, piece, 'số ');
  },
);
