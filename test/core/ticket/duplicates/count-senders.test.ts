import { expect, test } from 'vitest';
import { countSenders } from '../../../../core/ticket/duplicates/count-senders.ts';

const by = (callerHash?: string, openedFrom?: string) => ({
  channel: 'web' as const,
  callerHash,
  openedFrom,
});
const callBy = (callerHash: string | undefined, call: string) => ({
  ...by(callerHash, call),
  channel: 'voice' as const,
});

test.each([
  ['reports with different phone numbers', [by('a'), by('b'), by('c')], 3],
  ['several reports with the same phone number', [by('a', 'x'), by('a', 'y'), by('b')], 2],
  ['reports without a number from different networks', [by(undefined, 'x'), by(undefined, 'y')], 2],
  ['reports without a number from one network', [by(undefined, 'x'), by(undefined, 'x')], 1],
  ['a report without a number from the network of a caller', [by('a', 'x'), by(undefined, 'x')], 1],
  ['two callers in one network', [by('a', 'x'), by('b', 'x')], 2],
  ['calls with a withheld number', [callBy(undefined, 'x'), callBy(undefined, 'y')], 1],
  [
    'a call with a withheld number and two other callers',
    [callBy(undefined, 'x'), callBy('a', 'y'), by('b')],
    2,
  ],
  ['reports without a number and network', [by(), by(), by()], 1],
])('%s count as the senders that are certainly different', (_, tickets, count) => {
  expect(countSenders(tickets)).toBe(count);
});
