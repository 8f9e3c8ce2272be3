import { expect, test } from 'vitest';
import { findMilestones } from '../../../core/ticket/milestones.ts';

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
  ['a change of something else', seen({ status: 'in-progress' }), seen({})],
  ['an answer that was there', seen({ status: 'answered' }), seen({ status: 'answered' })],
  ['a reminder', seen({ escalationSteps: ['1.acknowledge.50', '1.resolve.80'] }), seen({})],
  [
    'the operators’ own clock',
    seen({ escalationSteps: ['1.acknowledge.50', '1.forward.1.100'] }),
    seen({}),
  ],
  [
    'a rung that was taken',
    seen({ escalationSteps: ['1.resolve.100'] }),
    seen({ escalationSteps: ['1.resolve.100'] }),
  ],
])('no milestone of a ticket is recorded for %s', (_, after, earlier) => {
  expect(findMilestones(after, earlier)).toEqual([]);
});
