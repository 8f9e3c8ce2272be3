import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Directory } from '../../../../core/directory/model/directory.ts';
import { findMovedDeadlines } from '../../../../core/sla/recompute-clocks.ts';
import { startTicketClocks } from '../../../../core/sla/ticket-clocks.ts';
import { decideAction } from '../../../../core/ticket/change/decide-action.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { recomputeTicketDeadlines } from '../../../../core/workflow/changes/recompute-ticket-deadlines.ts';
import { computeNextWorkflowCheck } from '../../../../core/workflow/next-check.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';
import { aTicket } from '../../../support/samples/a-ticket.ts';
import { second, withDayOff } from '../../sla/clock-arbitraries.ts';
import { aWorkflow, officer } from '../workflow-harness.ts';

/** Builds a P3 ticket of the commune's committee, opened at the given time. */
const friday = toLocalInstant('2021-12-03T09:00');
const ticketOn = (startAt: Date, by: Directory = testDirectory): Ticket => {
  const ticket = aTicket({
    status: 'in-progress',
    priority: 'P3',
    openedAt: startAt,
    unit: 'UBND_XA:29254',
    unitName: 'UBND phường 7',
    assignment: 1,
    version: 3,
    clocks: startTicketClocks({ service: 'violation', priority: 'P3', startAt }, by),
  });
  return { ...ticket, nextCheckAt: computeNextWorkflowCheck(ticket, by) };
};
const ticket = ticketOn(friday);
const mondayOff: Directory = {
  ...testDirectory,
  version: 'monday-off',
  calendar: withDayOff(friday, 3),
};

describe('a calendar change while a ticket is open', () => {
  test('a calendar change moves a ticket’s deadlines and adds an event with old and new times', () => {
    const change = recomputeTicketDeadlines(ticket, mondayOff, toLocalInstant('2021-12-03T10:00'));
    expect(change?.event).toMatchObject({
      kind: 'recomputed',
      why: 'calendar',
      directory: 'monday-off',
      moved: [
        {
          clock: 'acknowledge',
          from: toLocalInstant('2021-12-06T17:00'),
          to: toLocalInstant('2021-12-07T17:00'),
        },
        {
          clock: 'resolve',
          from: toLocalInstant('2021-12-08T17:00'),
          to: toLocalInstant('2021-12-09T17:00'),
        },
      ],
    });
    expect(change?.after.promised).toEqual(ticket.promised);
  });

  test('a calendar change moves the end of the time in which the citizen may answer a question', () => {
    const ask = { act: 'ask', question: 'Quán nằm ở đâu?' } as const;
    const decision = decideAction(ticket, ask, {
      by: officer,
      channel: 'link',
      now: toLocalInstant('2021-12-03T10:00'),
      directory: testDirectory,
    });
    if (decision.kind !== 'change') throw new Error(decision.kind);
    const { after } = decision.change;
    expect(after.waiting?.until).toEqual(toLocalInstant('2021-12-10T10:00'));
    expect(
      recomputeTicketDeadlines(after, testDirectory, toLocalInstant('2021-12-03T10:01')),
    ).toBeUndefined();
    const moved = recomputeTicketDeadlines(after, mondayOff, toLocalInstant('2021-12-03T11:00'));
    expect(moved?.after.waiting?.until).toEqual(toLocalInstant('2021-12-13T10:00'));
    expect(moved?.after.nextCheckAt).toEqual(toLocalInstant('2021-12-13T10:00'));
  });

  test('a calendar change moves no deadline of an answered or ended ticket', () => {
    for (const status of ['answered', 'closed', 'refused', 'merged', 'referred'] as const) {
      const settled = { ...ticket, status, answeredAt: friday };
      expect(
        recomputeTicketDeadlines(settled, mondayOff, toLocalInstant('2021-12-03T10:00')),
      ).toBeUndefined();
    }
  });

  test('a calendar change that makes the next check earlier starts a new run of the workflow', () => {
    const late = ticketOn(friday, mondayOff);
    const now = toLocalInstant('2021-12-03T10:00');
    expect(recomputeTicketDeadlines(late, testDirectory, now, 'directory')?.after.run).toBe(
      late.run + 1,
    );
    expect(recomputeTicketDeadlines(late, testDirectory, now, 'journey')?.after.run).toBe(late.run);
    expect(recomputeTicketDeadlines(ticket, mondayOff, now, 'directory')?.after.run).toBe(
      ticket.run,
    );
  });
});

test('entering a day off and withdrawing it again restores every deadline', () => {
  fc.assert(
    fc.property(second, fc.integer({ min: 0, max: 12 }), (startAt, later) => {
      const before = ticketOn(startAt);
      const other = { ...testDirectory, calendar: withDayOff(startAt, later) };
      const there = recomputeTicketDeadlines(before, other, startAt, 'directory')?.after ?? before;
      const back =
        recomputeTicketDeadlines(there, testDirectory, startAt, 'directory')?.after ?? there;
      expect(findMovedDeadlines(before.clocks, back.clocks)).toEqual([]);
      expect(back.nextCheckAt).toEqual(before.nextCheckAt);
      expect(recomputeTicketDeadlines(back, testDirectory, startAt)).toBeUndefined();
    }),
  );
});

describe('deadlines in the ticket workflow', () => {
  test('the ticket workflow recomputes the deadlines before it takes escalation steps', async () => {
    const journey = aWorkflow({ ...ticket });
    journey.changeDirectory({ calendar: mondayOff.calendar });
    await journey.step('evaluate', toLocalInstant('2021-12-06T10:00'));
    expect(journey.kinds()).toEqual(['recomputed']);
  });

  test('the ticket workflow does not recompute deadlines with an outdated cached directory', async () => {
    const journey = aWorkflow(ticketOn(friday, mondayOff));
    journey.changeDirectory({ calendar: mondayOff.calendar }, { isKnown: false });
    await journey.step('evaluate', toLocalInstant('2021-12-03T10:00'));
    expect(journey.kinds()).toEqual([]);
  });
});
