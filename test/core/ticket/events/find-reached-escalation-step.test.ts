import { expect, test } from 'vitest';
import { findReachedEscalationStep } from '../../../../core/ticket/events/find-reached-escalation-step.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';

test('findReachedEscalationStep returns the highest taken escalation step of a running clock', () => {
  const escalationSteps = ['1.acknowledge.50', '1.acknowledge.100', '1.resolve.80'];
  const ticket = aTicket({ escalationSteps });
  expect(findReachedEscalationStep(aTicket({ escalationSteps: [] }))).toBeUndefined();
  expect(findReachedEscalationStep(ticket)).toEqual({ clock: 'acknowledge', percent: 100 });
  const acknowledge = { ...ticket.clocks.acknowledge, stoppedAt: atMinute(5) };
  const known = { ...ticket, clocks: { ...ticket.clocks, acknowledge } };
  expect(findReachedEscalationStep(known)).toEqual({ clock: 'resolve', percent: 80 });
});

test('findReachedEscalationStep ignores steps of earlier cycles and of earlier time limits for assigning the ticket', () => {
  expect(
    findReachedEscalationStep(aTicket({ escalationSteps: ['1.resolve.100'], cycle: 2 })),
  ).toBeUndefined();
  const { clocks } = aTicket({});
  const forward = { ...clocks.resolve, round: 2 };
  const escalationSteps = ['1.forward.1.100', '1.forward.2.50'];
  expect(
    findReachedEscalationStep(aTicket({ escalationSteps, clocks: { ...clocks, forward } })),
  ).toEqual({
    clock: 'forward',
    percent: 50,
  });
});
