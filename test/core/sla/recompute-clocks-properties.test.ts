import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingMinutes, countWorkingMinutes } from '../../../core/sla/business-hours.ts';
import { computeInstantAtPercent } from '../../../core/sla/deadline.ts';
import { recomputeClock } from '../../../core/sla/recompute-clocks.ts';
import type { TicketClock } from '../../../core/ticket/model/ticket-parts.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { second, ticketClock, withDayOff } from './clock-arbitraries.ts';

const { calendar } = testDirectory;

const ofRule = (rule: TicketClock['rule'], startAt: Date, more: Partial<TicketClock> = {}) =>
  recomputeClock({ kind: 'working', rule, startAt, dueAt: startAt, minutes: 1, ...more }, calendar);

const minutesBetween = (kind: TicketClock['kind'], from: Date, to: Date): number =>
  kind === 'wall'
    ? (to.getTime() - from.getTime()) / 60_000
    : countWorkingMinutes(from, to, calendar);

describe('recomputing a deadline', () => {
  test('recomputing with the same calendar changes no paused, extended or running deadline', () => {
    fc.assert(
      fc.property(ticketClock, (clock) => {
        expect(recomputeClock(clock, calendar)).toEqual(clock);
      }),
    );
  });

  test('recomputed deadlines are unchanged after a day off was entered and withdrawn', () => {
    fc.assert(
      fc.property(ticketClock, fc.integer({ min: 0, max: 20 }), (clock, later) => {
        const entered = recomputeClock(clock, withDayOff(clock.startAt, later));
        expect(recomputeClock(entered, calendar)).toEqual(clock);
      }),
    );
  });

  test('recomputing with an additional day off never makes a deadline earlier', () => {
    fc.assert(
      fc.property(ticketClock, fc.integer({ min: 0, max: 20 }), (clock, later) => {
        const { pauses: _, ...unpaused } = clock;
        const before = recomputeClock(unpaused, calendar);
        const after = recomputeClock(unpaused, withDayOff(clock.startAt, later));
        expect(after.dueAt.getTime()).toBeGreaterThanOrEqual(before.dueAt.getTime());
      }),
    );
  });

  test('recomputing with a longer extension never makes a deadline earlier', () => {
    fc.assert(
      fc.property(
        ticketClock,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 5 }),
        (clock, days, more) => {
          const extended = (count: number) =>
            recomputeClock(
              { ...clock, extension: { kind: 'working-days', days: count } },
              calendar,
            );
          const { extension: _, ...plain } = clock;
          const bare = recomputeClock(plain, calendar).dueAt.getTime();
          expect(extended(days).dueAt.getTime()).toBeGreaterThan(bare);
          expect(extended(days + more).dueAt.getTime()).toBeGreaterThanOrEqual(
            extended(days).dueAt.getTime(),
          );
        },
      ),
    );
  });

  test('a recomputed clock reaches 100 percent at its deadline', () => {
    fc.assert(
      fc.property(ticketClock, (clock) => {
        const isOver = (clock.pauses ?? []).every(({ to }) => to);
        if (isOver) expect(computeInstantAtPercent(clock, 100, calendar)).toEqual(clock.dueAt);
      }),
    );
  });
});

describe('pauses in recomputed deadlines', () => {
  const rule = fc.constantFrom<TicketClock['rule']>(
    { kind: 'wall', minutes: 300 },
    { kind: 'working', minutes: 240 },
    { kind: 'working-days', days: 3 },
  );

  test('a pause before the deadline moves the recomputed deadline by the clock time that fell into the pause', () => {
    fc.assert(
      fc.property(
        rule,
        second,
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        fc.integer({ min: 1, max: 900_000 }),
        (own, startAt, share, length) => {
          const clock = ofRule(own, startAt);
          const durationMs = clock.dueAt.getTime() - startAt.getTime();
          const from = new Date(startAt.getTime() + Math.floor(durationMs * share));
          const to = new Date(from.getTime() + length * 1000);
          const { dueAt } = recomputeClock({ ...clock, pauses: [{ from, to }] }, calendar);
          const moved = minutesBetween(clock.kind, clock.dueAt, dueAt);
          expect(moved).toBeCloseTo(minutesBetween(clock.kind, from, to), 6);
        },
      ),
    );
  });

  test('a pause over nights and weekends moves a recomputed deadline only by its working minutes', () => {
    fc.assert(
      fc.property(second, second, fc.integer({ min: 1, max: 900_000 }), (startAt, from, length) => {
        const to = new Date(from.getTime() + length * 1000);
        const begin = addWorkingMinutes(from, 0, calendar);
        const end = addWorkingMinutes(begin, countWorkingMinutes(from, to, calendar), calendar);
        const paused = (pause: { from: Date; to: Date }) =>
          ofRule({ kind: 'working-days', days: 3 }, startAt, { pauses: [pause] }).dueAt;
        expect(paused({ from, to })).toEqual(paused({ from: begin, to: end }));
      }),
    );
  });

  test('an unfinished pause of any length does not move a recomputed deadline', () => {
    fc.assert(
      fc.property(rule, second, second, (own, startAt, from) => {
        const clock = ofRule(own, startAt);
        const recomputed = recomputeClock({ ...clock, pauses: [{ from }] }, calendar);
        expect(recomputed.dueAt).toEqual(clock.dueAt);
      }),
    );
  });
});
