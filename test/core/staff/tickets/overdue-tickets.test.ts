import { describe, expect, test } from 'vitest';
import {
  getOverdueLevel,
  listOverduePercentages,
} from '../../../../core/staff/tickets/overdue-tickets.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket, atMinute, openingMorning } from '../../../support/samples/a-ticket.ts';

const ticket = (escalationSteps: string[], changes: Partial<Ticket> = {}) =>
  aTicket({ status: 'assigned', unit: 'SO_YT', escalationSteps, ...changes });

const { clocks } = aTicket();
const missed = (...names: ('acknowledge' | 'resolve')[]) => {
  const of = (name: 'acknowledge' | 'resolve') => ({
    ...clocks[name],
    ...(names.includes(name) && { missedAt: clocks[name].dueAt }),
  });
  return { clocks: { acknowledge: of('acknowledge'), resolve: of('resolve') } };
};
const acknowledgedLate = {
  ...clocks,
  acknowledge: { ...clocks.acknowledge, missedAt: atMinute(60), stoppedAt: atMinute(70) },
};

describe('the overdue level of a ticket', () => {
  test('a ticket’s overdue level is its last escalation step taken at or after the deadline', () => {
    expect(getOverdueLevel(ticket(['1.resolve.50', '1.resolve.80']))).toBe(undefined);
    const escalationSteps = ['1.resolve.80', '1.resolve.100', '1.resolve.150'];
    expect(getOverdueLevel(ticket(escalationSteps, missed('resolve')))).toEqual({
      clock: 'resolve',
      percent: 150,
    });
  });

  test('a ticket’s overdue level prefers the resolve clock and ignores stopped clocks', () => {
    const both = ['1.acknowledge.200', '1.resolve.100'];
    expect(getOverdueLevel(ticket(both, missed('acknowledge', 'resolve')))?.clock).toBe('resolve');
    expect(getOverdueLevel(ticket(['1.acknowledge.100'], missed('acknowledge')))).toEqual({
      clock: 'acknowledge',
      percent: 100,
    });
    expect(getOverdueLevel(ticket(['1.acknowledge.100'], { clocks: acknowledgedLate }))).toBe(
      undefined,
    );
  });

  test('a ticket’s overdue level starts again with a new cycle and ignores the operators’ time limit for assigning the ticket', () => {
    expect(getOverdueLevel(ticket(['1.resolve.200'], { cycle: 2 }))).toBe(undefined);
    expect(getOverdueLevel(ticket(['1.forward.1.100']))).toBe(undefined);
  });

  test('an answered ticket and a ticket without a unit have no overdue level', () => {
    const late = missed('resolve');
    expect(getOverdueLevel(ticket(['1.resolve.100'], { ...late, status: 'answered' }))).toBe(
      undefined,
    );
    expect(getOverdueLevel(ticket(['1.resolve.100'], { ...late, unit: undefined }))).toBe(
      undefined,
    );
  });
});

test('overdue levels are the escalation steps from 100 percent on', () => {
  expect(listOverduePercentages(testDirectory.ladder, openingMorning)).toEqual([100, 150, 200]);
});
