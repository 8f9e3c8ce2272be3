import { describe, expect, test } from 'vitest';
import { findMissedDeadline, findOverdueClock } from '../../../core/sla/lateness.ts';
import { aTicket, atMinute } from '../../support/a-ticket.ts';

const { clocks } = aTicket();
const stopped = (minute: number) => ({
  ...clocks,
  acknowledge: { ...clocks.acknowledge, stoppedAt: atMinute(minute) },
});

describe('a ticket is late', () => {
  test('on no clock before one is over, nor at its very deadline', () => {
    expect(findOverdueClock({ clocks }, atMinute(59))).toBeUndefined();
    expect(findOverdueClock({ clocks }, atMinute(60))).toBeUndefined();
  });

  test('on its acknowledgement first, and then on the graver clock', () => {
    expect(findOverdueClock({ clocks }, atMinute(61))).toBe('acknowledge');
    expect(findOverdueClock({ clocks }, atMinute(301))).toBe('resolve');
  });

  test('on no clock that has stopped', () => {
    expect(findOverdueClock({ clocks: stopped(61) }, atMinute(200))).toBeUndefined();
  });
});

describe('a missed deadline', () => {
  const { resolve } = clocks;

  test('is the one that passed before the clock stopped', () => {
    expect(
      findMissedDeadline({ ...resolve, stoppedAt: atMinute(300) }, atMinute(900)),
    ).toBeUndefined();
    expect(findMissedDeadline({ ...resolve, stoppedAt: atMinute(301) }, atMinute(900))).toEqual(
      resolve.dueAt,
    );
  });

  test('is none while the clock is paused before it', () => {
    const pausedAt = (minute: number) => ({ ...resolve, pauses: [{ from: atMinute(minute) }] });
    expect(findMissedDeadline(pausedAt(200), atMinute(900))).toBeUndefined();
    expect(findMissedDeadline(pausedAt(301), atMinute(900))).toEqual(resolve.dueAt);
  });

  test('stays missed when the deadline is moved', () => {
    const moved = { ...resolve, dueAt: atMinute(2000), missedAt: resolve.dueAt };
    expect(findMissedDeadline(moved, atMinute(900))).toEqual(resolve.dueAt);
  });
});
