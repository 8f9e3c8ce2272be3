import { expect, test } from 'vitest';
import { atMinute } from '../../../../support/samples/a-ticket.ts';
import { acted, assigned, changed, citizen } from '../ticket-action-fixtures.ts';

const accept = { act: 'accept' } as const;

test.each(['answered', 'closed'] as const)(
  'the citizen of a ticket that is %s can record that the answer resolved the issue',
  (status) => {
    const { after, event, alerts } = changed(assigned({ status }), accept, citizen);
    expect([after.status, event.kind, alerts]).toEqual([status, 'accepted', []]);
  },
);

test('an answer cannot be accepted before it exists or after erasure', () => {
  expect(acted(assigned(), accept, citizen)).toEqual({ kind: 'not-now' });
  const erased = assigned({ status: 'answered', anonymisedAt: atMinute(5), text: '' });
  expect(acted(erased, accept, citizen)).toEqual({ kind: 'not-now' });
});
