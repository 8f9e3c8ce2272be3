import { describe, expect, test } from 'vitest';
import { lateness } from '../../../core/sla/lateness.ts';
import { aTicket, atMinute } from '../../support/a-ticket.ts';

const { clocks } = aTicket();
const stopped = (minute: number) => ({
  ...clocks,
  acknowledge: { ...clocks.acknowledge, stoppedAt: atMinute(minute) },
});

describe('a ticket is late', () => {
  test('on no clock before one is over, nor at its very deadline', () => {
    expect(lateness({ clocks }, atMinute(59))).toBeUndefined();
    expect(lateness({ clocks }, atMinute(60))).toBeUndefined();
  });

  test('on its acknowledgement first, and then on the graver clock', () => {
    expect(lateness({ clocks }, atMinute(61))).toBe('acknowledge');
    expect(lateness({ clocks }, atMinute(301))).toBe('resolve');
  });

  test('on what was done too late, and not on what was done in time', () => {
    expect(lateness({ clocks: stopped(60) }, atMinute(200))).toBeUndefined();
    expect(lateness({ clocks: stopped(61) }, atMinute(200))).toBe('acknowledge');
  });
});
