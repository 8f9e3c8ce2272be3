import { expect, test } from 'vitest';
import { findMilestones } from '../../../../core/ticket/events/milestones.ts';

const before = { status: 'assigned', escalationSteps: ['1.acknowledge.50'] } as const;
const seen = (changes: object) => ({
  ...before,
  escalationSteps: [...before.escalationSteps],
  ...changes,
});

test('milestones of a ticket are its opening, each answer and each missed deadline', () => {
  expect(findMilestones(seen({}), undefined)).toEqual(['opened']);
  expect(findMilestones(seen({ status: 'answered' }), seen({}))).toEqual(['answered']);
  const late = seen({ escalationSteps: ['1.acknowledge.50', '1.acknowledge.100'] });
  expect(findMilestones(late, seen({}))).toEqual(['late']);
});

test.each([
  ['another status change', seen({ status: 'in-progress' }), seen({})],
  ['an answer given earlier', seen({ status: 'answered' }), seen({ status: 'answered' })],
  [
    'an escalation step before a deadline',
    seen({ escalationSteps: ['1.acknowledge.50', '1.resolve.80'] }),
    seen({}),
  ],
  [
    'the operators’ missed deadline for assigning the ticket',
    seen({ escalationSteps: ['1.acknowledge.50', '1.forward.1.100'] }),
    seen({}),
  ],
  [
    'an escalation step taken earlier',
    seen({ escalationSteps: ['1.resolve.100'] }),
    seen({ escalationSteps: ['1.resolve.100'] }),
  ],
])('no milestone of a ticket is recorded for %s', (_, after, earlier) => {
  expect(findMilestones(after, earlier)).toEqual([]);
});
