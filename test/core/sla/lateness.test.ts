import { describe, expect, test } from 'vitest';
import {
  findMissedDeadline,
  findOverdueClock,
  findOverdueOperatorTask,
} from '../../../core/sla/lateness.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';

const { clocks } = aTicket();
const stopped = (minute: number) => ({
  ...clocks,
  acknowledge: { ...clocks.acknowledge, stoppedAt: atMinute(minute) },
});

describe('lateness of a ticket', () => {
  test('a ticket is not late before or exactly at its deadline', () => {
    expect(findOverdueClock({ clocks }, atMinute(59))).toBeUndefined();
    expect(findOverdueClock({ clocks }, atMinute(60))).toBeUndefined();
  });

  test('a ticket is overdue first by its acknowledge clock and later by its resolve clock', () => {
    expect(findOverdueClock({ clocks }, atMinute(61))).toBe('acknowledge');
    expect(findOverdueClock({ clocks }, atMinute(301))).toBe('resolve');
  });

  test('a stopped clock does not make a ticket late', () => {
    expect(findOverdueClock({ clocks: stopped(61) }, atMinute(200))).toBeUndefined();
  });
});

describe('a missed deadline', () => {
  const { resolve } = clocks;

  test('findMissedDeadline returns the deadline that passed before the clock stopped', () => {
    expect(
      findMissedDeadline({ ...resolve, stoppedAt: atMinute(300) }, atMinute(900)),
    ).toBeUndefined();
    expect(findMissedDeadline({ ...resolve, stoppedAt: atMinute(301) }, atMinute(900))).toEqual(
      resolve.dueAt,
    );
  });

  test('findMissedDeadline returns nothing for a clock paused before its deadline', () => {
    const pausedAt = (minute: number) => ({ ...resolve, pauses: [{ from: atMinute(minute) }] });
    expect(findMissedDeadline(pausedAt(200), atMinute(900))).toBeUndefined();
    expect(findMissedDeadline(pausedAt(301), atMinute(900))).toEqual(resolve.dueAt);
  });

  test('findMissedDeadline ignores pauses that have ended', () => {
    const resumed = { ...resolve, pauses: [{ from: atMinute(10), to: atMinute(20) }] };
    expect(findMissedDeadline(resumed, atMinute(900))).toEqual(resolve.dueAt);
  });

  test('a missed deadline stays missed when the deadline is later moved', () => {
    const moved = { ...resolve, dueAt: atMinute(2000), missedAt: resolve.dueAt };
    expect(findMissedDeadline(moved, atMinute(900))).toEqual(resolve.dueAt);
  });
});

describe('overdue tasks of the operators', () => {
  const forward = { ...clocks.resolve, dueAt: atMinute(30) };
  const complaintHold = { source: 'report', at: atMinute(0), dueAt: atMinute(120) } as const;
  const taskAt = (minute: number, changes: object) =>
    findOverdueOperatorTask({ clocks, ...changes }, atMinute(minute));

  test('a complaint review is overdue after its deadline, and the forward clock does not count meanwhile', () => {
    const held = { complaintHold, clocks: { ...clocks, forward } };
    expect([taskAt(31, held), taskAt(120, held), taskAt(121, held)]).toEqual([
      ...[undefined, undefined, 'review'],
    ]);
  });

  test('assigning a ticket is overdue after the deadline of its forward clock, until the clock stops', () => {
    const running = { clocks: { ...clocks, forward } };
    expect([taskAt(30, running), taskAt(31, running)]).toEqual([undefined, 'forward']);
    const stoppedForward = { ...forward, stoppedAt: atMinute(40) };
    expect(taskAt(50, { clocks: { ...clocks, forward: stoppedForward } })).toBeUndefined();
  });

  test('a ticket without complaint review and forward clock has no overdue operator task', () => {
    expect(taskAt(9_000, {})).toBeUndefined();
  });
});
