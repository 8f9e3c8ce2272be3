import { expect, test } from 'vitest';
import { isSettled, lifecycle, statusAfter, TicketStatus } from '../../../core/ticket/lifecycle.ts';

const next = (status: TicketStatus): TicketStatus[] => Object.values(lifecycle[status]);

test('every status but the first can be reached from a new ticket', () => {
  const reached = new Set<TicketStatus>(['new']);
  for (const status of reached) for (const after of next(status)) reached.add(after);
  // `answered` of an approval and all others: the set grows while it is walked.
  expect(reached).toEqual(new Set(TicketStatus.options));
});

test('from every status but a merged one there is a way on', () => {
  const dead = TicketStatus.options.filter((status) => next(status).length === 0);
  expect(dead).toEqual(['merged']);
});

test('a settled ticket takes no answer and no acknowledgement', () => {
  for (const status of TicketStatus.options.filter(isSettled)) {
    expect([status, statusAfter(status, 'answer'), statusAfter(status, 'acknowledge')]).toEqual([
      status,
      undefined,
      undefined,
    ]);
  }
});

test('what was settled comes back only by reopening', () => {
  for (const status of TicketStatus.options.filter(isSettled)) {
    const open = next(status).filter((after) => !isSettled(after));
    expect(open.filter((after) => after !== 'reopened')).toEqual([]);
  }
});

test('a ticket is acknowledged once', () => {
  expect(statusAfter('assigned', 'acknowledge')).toBe('in-progress');
  expect(statusAfter('in-progress', 'acknowledge')).toBeUndefined();
});
