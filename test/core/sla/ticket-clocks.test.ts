import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingMinutes, countWorkingMinutes } from '../../../core/sla/business-hours.ts';
import { recomputeClocks } from '../../../core/sla/recompute-clocks.ts';
import {
  computeRemainingPause,
  pauseClocks,
  reprioritizeClocks,
  resumeClocks,
  startForwardingClock,
  startTicketClocks,
  stopClocks,
} from '../../../core/sla/ticket-clocks.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { aroundTheClock } from '../../support/directory/around-the-clock.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';

const { calendar } = testDirectory;

/** Returns a ticket with a unit, by default opened on a Friday morning. */
const ticketOf = (
  priority: Ticket['priority'],
  openedAt = toLocalInstant('2021-12-03T09:00'),
): Ticket =>
  aTicket({
    priority,
    openedAt,
    unit: 'UBND_XA:29254',
    clocks: startTicketClocks({ service: 'violation', priority, startAt: openedAt }, testDirectory),
  });

const pausedTicket = (ticket: Ticket, from: Date): Ticket => ({
  ...ticket,
  clocks: pauseClocks(ticket.clocks, from),
});

describe('clocks that wait for the citizen', () => {
  test.each<[Ticket['priority'], string, string, string]>([
    ['P3', '2021-12-03T10:00', '2021-12-06T10:00', '2021-12-09T17:00'],
    ['P3', '2021-12-03T16:00', '2021-12-06T08:00', '2021-12-09T09:00'],
    ['P3', '2021-12-03T18:00', '2021-12-05T12:00', '2021-12-08T17:00'],
    ['P2', '2021-12-03T10:00', '2021-12-04T10:00', '2021-12-04T14:00'],
  ])(
    'the resolve clock of a %s ticket, paused from %s to %s, has the deadline %s',
    (priority, from, to, due) => {
      const waiting = pausedTicket(ticketOf(priority), toLocalInstant(from));
      expect(waiting.clocks.resolve.dueAt).toEqual(ticketOf(priority).clocks.resolve.dueAt);
      expect(resumeClocks(waiting, toLocalInstant(to), testDirectory).resolve.dueAt).toEqual(
        toLocalInstant(due),
      );
    },
  );

  test('waiting for the citizen pauses all clocks except stopped ones', () => {
    const { clocks } = ticketOf('P3');
    const stopped = stopClocks(clocks, ['acknowledge'], toLocalInstant('2021-12-03T09:30'));
    const waiting = pauseClocks(stopped, toLocalInstant('2021-12-03T10:00'));
    expect(waiting.acknowledge).toEqual(stopped.acknowledge);
    expect(waiting.resolve.pauses).toEqual([{ from: toLocalInstant('2021-12-03T10:00') }]);
  });

  test('clocks retain every pause of their cycle', () => {
    const once = pausedTicket(ticketOf('P3'), toLocalInstant('2021-12-03T10:00'));
    const run = {
      ...once,
      clocks: resumeClocks(once, toLocalInstant('2021-12-03T11:00'), testDirectory),
    };
    const twice = pausedTicket(run, toLocalInstant('2021-12-03T13:00'));
    const { resolve } = resumeClocks(twice, toLocalInstant('2021-12-03T14:00'), testDirectory);
    expect(resolve.pauses).toHaveLength(2);
    expect(resolve.dueAt).toEqual(toLocalInstant('2021-12-09T09:00'));
  });

  test('resuming clocks leaves a clock without a pause unchanged', () => {
    const { clocks, unit } = ticketOf('P3');
    const resolve = { ...clocks.resolve, pauses: [{ from: toLocalInstant('2021-12-03T10:00') }] };
    const stopped = { ...clocks.acknowledge, stoppedAt: toLocalInstant('2021-12-03T09:30') };
    for (const acknowledge of [clocks.acknowledge, stopped]) {
      const waiting = { clocks: { acknowledge, resolve }, unit };
      const after = resumeClocks(waiting, toLocalInstant('2021-12-06T10:00'), testDirectory);
      expect(after.acknowledge).toEqual(acknowledge);
    }
  });

  test('recomputing does not change paused clocks', () => {
    const waiting = pausedTicket(ticketOf('P3'), toLocalInstant('2021-12-03T10:00'));
    expect(recomputeClocks(waiting, testDirectory)).toEqual(waiting.clocks);
  });
});

const remainingPause = (ticket: Ticket, now: string) =>
  computeRemainingPause(ticket, toLocalInstant(now), testDirectory);

describe('the time that a ticket may wait for its citizen', () => {
  test('a ticket may wait for its citizen for five working days per cycle', () => {
    const ticket = ticketOf('P3');
    expect(remainingPause(ticket, '2021-12-03T10:00')).toEqual({
      minutes: 5 * 480,
      until: toLocalInstant('2021-12-10T10:00'),
    });
    const waiting = pausedTicket(ticket, toLocalInstant('2021-12-03T10:00'));
    const clocks = resumeClocks(waiting, toLocalInstant('2021-12-06T10:00'), testDirectory);
    expect(remainingPause({ ...ticket, clocks }, '2021-12-07T14:00')).toEqual({
      minutes: 4 * 480,
      until: toLocalInstant('2021-12-13T14:00'),
    });
  });

  test('a new cycle allows five full working days of waiting for the citizen', () => {
    const ticket = ticketOf('P3', toLocalInstant('2021-12-07T09:00'));
    expect(remainingPause(ticket, '2021-12-07T10:00')).toEqual({
      minutes: 5 * 480,
      until: toLocalInstant('2021-12-14T10:00'),
    });
  });

  test('a ticket has no waiting time left after five working days of waiting', () => {
    const waiting = pausedTicket(ticketOf('P2'), toLocalInstant('2021-12-03T10:00'));
    const clocks = resumeClocks(waiting, toLocalInstant('2021-12-10T10:00'), testDirectory);
    const left = remainingPause({ ...waiting, clocks }, '2021-12-10T10:00');
    expect(left.minutes).toBe(0);
  });

  test('the waiting time for the citizen excludes the Tết holidays', () => {
    const ticket = ticketOf('P3', toLocalInstant('2022-01-28T09:00'));
    expect(remainingPause(ticket, '2022-01-28T10:00').until).toEqual(
      toLocalInstant('2022-02-11T10:00'),
    );
  });

  test('the remaining time for waiting for the citizen depends on the sum of earlier waits, not on their number', () => {
    const minute = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(fc.array(minute, { minLength: 1, maxLength: 6 }), minute, (spans, gap) => {
        const { ticket, now } = spans.reduce(
          ({ ticket: before, now: from }, span) => {
            const to = addWorkingMinutes(from, span, calendar);
            const waiting = pausedTicket(before, from);
            const after = { ...before, clocks: resumeClocks(waiting, to, testDirectory) };
            return { ticket: after, now: addWorkingMinutes(to, gap, calendar) };
          },
          { ticket: ticketOf('P3'), now: toLocalInstant('2021-12-03T10:00') },
        );
        const used = spans.reduce((sum, span) => sum + span, 0);
        const left = computeRemainingPause(ticket, now, testDirectory);
        expect(left.minutes).toBe(Math.max(0, 2400 - used));
        expect(countWorkingMinutes(now, left.until, calendar)).toBe(left.minutes);
      }),
    );
  });
});

describe('clocks after a new priority or service', () => {
  const raised = (to: Partial<Ticket>, from: Ticket = ticketOf('P3')) =>
    reprioritizeClocks({ ...from, ...to }, testDirectory);

  test('changing the priority applies the new deadline rules to running clocks from their original start', () => {
    const { acknowledge, resolve } = raised({ priority: 'P1' });
    expect([acknowledge.startAt, resolve.startAt]).toEqual([
      toLocalInstant('2021-12-03T09:00'),
      toLocalInstant('2021-12-03T09:00'),
    ]);
    expect([acknowledge.dueAt, resolve.dueAt]).toEqual([
      toLocalInstant('2021-12-03T09:05'),
      toLocalInstant('2021-12-03T11:00'),
    ]);
    expect(resolve.kind).toBe('wall');
  });

  test('changing the service applies the deadline rules that are specific to the new service', () => {
    const { resolve } = raised({ priority: 'P2', service: 'welfare' });
    expect(resolve.dueAt).toEqual(toLocalInstant('2021-12-04T09:00'));
  });

  test('changing the priority leaves stopped clocks unchanged and retains extensions and pauses', () => {
    const from = ticketOf('P3');
    const stopped = stopClocks(from.clocks, ['acknowledge'], toLocalInstant('2021-12-03T09:30'));
    const resolve = {
      ...stopped.resolve,
      extension: { kind: 'working-days' as const, days: 2 },
      pauses: [
        { from: toLocalInstant('2021-12-06T08:00'), to: toLocalInstant('2021-12-06T09:00') },
      ],
    };
    const after = raised({ priority: 'P4', clocks: { ...stopped, resolve } });
    expect(after.acknowledge).toEqual(stopped.acknowledge);
    expect(after.resolve.dueAt).toEqual(toLocalInstant('2021-12-15T08:00'));
  });

  test('reclassifying with the same priority and service leaves the clocks unchanged', () => {
    const ticket = ticketOf('P3');
    expect(raised({}, ticket)).toEqual(ticket.clocks);
  });
});

describe('the operators’ time limit for assigning a ticket (forward clock)', () => {
  test('the time limit for assigning a ticket starts when the ticket reaches the operators and depends on the priority', () => {
    const forward = startForwardingClock(
      ticketOf('P2'),
      toLocalInstant('2021-12-03T09:01'),
      testDirectory,
    );
    expect(forward).toMatchObject({
      round: 1,
      kind: 'wall',
      dueAt: toLocalInstant('2021-12-03T09:16'),
    });
  });

  test('the time limit for assigning a ticket is computed by the operators’ own office hours', () => {
    const unitHours = [{ unit: 'TONG_DAI', ...aroundTheClock }];
    const own = { ...testDirectory, calendar: { ...calendar, unitHours } };
    const forward = startForwardingClock(ticketOf('P3'), toLocalInstant('2021-12-03T20:00'), own);
    expect(forward.dueAt).toEqual(toLocalInstant('2021-12-04T00:00'));
  });

  test('the time limit for assigning a ticket starts again when the ticket returns to the operators', () => {
    const ticket = ticketOf('P3');
    const first = startForwardingClock(ticket, toLocalInstant('2021-12-03T09:01'), testDirectory);
    const forward = { ...first, stoppedAt: toLocalInstant('2021-12-03T10:00') };
    const again = { ...ticket, clocks: { ...ticket.clocks, forward } };
    expect(startForwardingClock(again, toLocalInstant('2021-12-06T08:00'), testDirectory)).toEqual({
      round: 2,
      kind: 'working',
      rule: { kind: 'working', minutes: 240 },
      startAt: toLocalInstant('2021-12-06T08:00'),
      dueAt: toLocalInstant('2021-12-06T14:00'),
      minutes: 240,
    });
  });
});

test('stopping an already stopped clock retains the first stop time', () => {
  const { clocks } = ticketOf('P3');
  const first = stopClocks(clocks, ['acknowledge'], toLocalInstant('2021-12-03T10:00'));
  const second = stopClocks(first, ['acknowledge', 'resolve'], toLocalInstant('2021-12-03T11:00'));
  expect(second.acknowledge.stoppedAt).toEqual(toLocalInstant('2021-12-03T10:00'));
  expect(second.resolve.stoppedAt).toEqual(toLocalInstant('2021-12-03T11:00'));
});
