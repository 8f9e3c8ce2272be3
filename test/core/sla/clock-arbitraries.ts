import fc from 'fast-check';
import { recomputeClock } from '../../../core/sla/recompute-clocks.ts';
import type { TimeLimit } from '../../../core/sla/time-limit.ts';
import type { TicketClock } from '../../../core/ticket/model/ticket-parts.ts';
import { toDateOfDayNumber, toDayNumber } from '../../../core/time/local-date.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

const { calendar } = testDirectory;

/** A random whole second between December 2021 and June 2026. */
export const second = fc
  .integer({
    min: toLocalInstant('2021-12-03').getTime() / 1000,
    max: toLocalInstant('2026-06-01').getTime() / 1000,
  })
  .map((seconds) => new Date(seconds * 1000));

const rule: fc.Arbitrary<TimeLimit> = fc.oneof(
  fc.record({ kind: fc.constant('wall' as const), minutes: fc.integer({ min: 5, max: 3000 }) }),
  fc.record({ kind: fc.constant('working' as const), minutes: fc.integer({ min: 5, max: 3000 }) }),
  fc.record({
    kind: fc.constant('working-days' as const),
    days: fc.integer({ min: 1, max: 7 }),
  }),
);

/** A random pause that begins within ten days after the start and lasts at most ten days. */
const pauseAfter = (startAt: Date) =>
  fc
    .tuple(fc.integer({ min: 0, max: 864_000 }), fc.integer({ min: 0, max: 864_000 }))
    .map(([begin, length]) => ({
      from: new Date(startAt.getTime() + begin * 1000),
      to: new Date(startAt.getTime() + (begin + length) * 1000),
    }));

/** A random ticket clock: started, possibly extended and paused, possibly still paused. */
export const ticketClock: fc.Arbitrary<TicketClock> = fc
  .tuple(rule, second, fc.option(rule, { nil: undefined }))
  .chain(([own, startAt, extension]) =>
    fc
      .tuple(fc.array(pauseAfter(startAt), { maxLength: 3 }), fc.boolean())
      .map(([pauses, stands]) => {
        const last = Math.max(startAt.getTime(), ...pauses.map(({ to }) => to.getTime()));
        const open = stands ? [{ from: new Date(last + 60_000) }] : [];
        const clock: TicketClock = {
          kind: own.kind === 'wall' ? 'wall' : 'working',
          rule: own,
          startAt,
          dueAt: startAt,
          minutes: 1,
          ...(extension && { extension }),
          ...(pauses.length + open.length > 0 && { pauses: [...pauses, ...open] }),
        };
        return recomputeClock(clock, calendar);
      }),
  );

/** Returns the calendar with an additional day off `later` days after the instant. */
export function withDayOff(instant: Date, later: number) {
  return {
    ...calendar,
    daysOff: [
      ...calendar.daysOff,
      {
        date: toDateOfDayNumber(toDayNumber(instant) + later),
        name: 'Nghỉ bù',
        kind: 'compensatory' as const,
      },
    ],
  };
}
