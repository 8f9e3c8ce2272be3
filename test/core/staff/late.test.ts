import { describe, expect, test } from 'vitest';
import { lateLevelOf, listLateLevels } from '../../../core/staff/late.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { aTicket, atMinute, openingMorning } from '../../support/a-ticket.ts';
import { directory } from '../../support/the-directory.ts';

const ticket = (rungs: string[], changes: Partial<Ticket> = {}) =>
  aTicket({ status: 'assigned', unit: 'SO_YT', rungs, ...changes });

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

describe('how late a ticket is', () => {
  test('is the last rung taken at or behind the deadline', () => {
    expect(lateLevelOf(ticket(['1.resolve.50', '1.resolve.80']))).toBe(undefined);
    const rungs = ['1.resolve.80', '1.resolve.100', '1.resolve.150'];
    expect(lateLevelOf(ticket(rungs, missed('resolve')))).toEqual({
      clock: 'resolve',
      percent: 150,
    });
  });

  test('is of the graver clock, and of no clock that has stopped', () => {
    const both = ['1.acknowledge.200', '1.resolve.100'];
    expect(lateLevelOf(ticket(both, missed('acknowledge', 'resolve')))?.clock).toBe('resolve');
    expect(lateLevelOf(ticket(['1.acknowledge.100'], missed('acknowledge')))).toEqual({
      clock: 'acknowledge',
      percent: 100,
    });
    expect(lateLevelOf(ticket(['1.acknowledge.100'], { clocks: acknowledgedLate }))).toBe(
      undefined,
    );
  });

  test('begins anew with a cycle, and the operators’ own clock is none of it', () => {
    expect(lateLevelOf(ticket(['1.resolve.200'], { cycle: 2 }))).toBe(undefined);
    expect(lateLevelOf(ticket(['1.forward.1.100']))).toBe(undefined);
  });

  test('is nothing once it is answered, or while nobody has it', () => {
    const late = missed('resolve');
    expect(lateLevelOf(ticket(['1.resolve.100'], { ...late, status: 'answered' }))).toBe(undefined);
    expect(lateLevelOf(ticket(['1.resolve.100'], { ...late, unit: undefined }))).toBe(undefined);
  });
});

test('the levels are those of the ladder, from the deadline on', () => {
  expect(listLateLevels(directory.ladder, openingMorning)).toEqual([100, 150, 200]);
});
