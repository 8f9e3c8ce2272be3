import { expect, test } from 'vitest';
import {
  findNewTickets,
  toKnownTickets,
} from '../../../web/console/shell/signals/find-new-tickets.ts';

const queue = (...tickets: [code: string, taker?: string][]) =>
  toKnownTickets(
    tickets.map(([code, sub]) => ({ code, ...(sub && { takenBy: { sub } }) })),
    'me',
  );

test.each([
  ['a ticket that came to the queue', queue(['1']), queue(['1'], ['2']), ['2']],
  ['a ticket that a colleague handed to the person', queue(['1']), queue(['1', 'me']), ['1']],
  ['not a ticket that a colleague took', queue(['1']), queue(['1', 'colleague']), []],
  ['not a ticket that left the queue', queue(['1'], ['2']), queue(['2']), []],
  ['not a ticket that the person released', queue(['1', 'me']), queue(['1']), []],
])('a signal announces %s', (_, before, now, codes) => {
  expect(findNewTickets(before, now)).toEqual(codes);
});
