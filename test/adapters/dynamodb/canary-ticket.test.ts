import { expect, test } from 'vitest';
import { toTicketItem } from '../../../adapters/dynamodb/tickets/ticket-item.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';

const indexed = (item: Record<string, unknown>): string[] =>
  Object.keys(item).filter((name) => /^gsi/.test(name));

test('a canary report is in no table index, so that no list, statistics or sweep finds it', () => {
  expect(indexed(toTicketItem(aTicket())).length).toBeGreaterThan(0);
  expect(indexed(toTicketItem(aTicket({ isCanary: true })))).toEqual([]);
});

test('a canary report expires by TTL after one day, and other tickets have no TTL', () => {
  const trial = aTicket({ isCanary: true });
  const tomorrow = trial.openedAt.getTime() / 1000 + 24 * 3600;
  expect(toTicketItem(trial)['ttl']).toBe(Math.floor(tomorrow));
  expect(toTicketItem(aTicket())['ttl']).toBeUndefined();
});
