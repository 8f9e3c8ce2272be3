import { describe, expect, test } from 'vitest';
import { toTicketItem } from '../../../adapters/dynamodb/tickets/ticket-item.ts';
import { isNotificationNeeded } from '../../../core/messages/schedule/is-notification-needed.ts';
import { findOverdueOperatorTask } from '../../../core/sla/lateness.ts';
import { getUnitQueueCursor } from '../../../core/staff/tickets/queue.ts';
import { listAvailableActions } from '../../../core/ticket/change/list-available-actions.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import type { TicketChange } from '../../../core/ticket/ports/ticket-store.ts';
import { computeNextWorkflowCheck } from '../../../core/workflow/next-check.ts';
import { computeNextDueChange } from '../../../core/workflow/next-due-change.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { aWorkflow, citizen as writer } from '../workflow/workflow-harness.ts';
import {
  assigned,
  changed,
  citizen,
  operator,
  operators,
  supervisor,
} from './actions/ticket-action-fixtures.ts';

const complaint = 'Cán bộ phường 7 bao che quán karaoke, chủ tịch phường nhận phong bì hàng tháng';
const accusation =
  'Chủ tịch phường nhận tiền của chủ quán nên cán bộ phường bao che, không ai xử lý';
const write = { act: 'write', text: complaint } as const;
const answered = assigned({ status: 'answered', answeredAt: atMinute(5) });
const closed = assigned({ ...answered, status: 'closed', closedAt: atMinute(6) });

const held = (ticket: Ticket, act: Parameters<typeof changed>[1]): Ticket =>
  changed(ticket, act, citizen).after;

/** Tickets held for a complaint review ten minutes after the opening. */
const cases: [string, Ticket][] = [
  ['message on an assigned ticket', held(assigned(), write)],
  ['message on a ticket in progress', held(assigned({ status: 'in-progress' }), write)],
  ['message on an answered ticket', held(answered, write)],
  ['rating of an answered ticket', held(answered, { act: 'rate', score: 1, comment: accusation })],
  ['rating of a closed ticket', held(closed, { act: 'rate', score: 1, comment: accusation })],
  ['reopening of an answered ticket', held(answered, { act: 'reopen', reason: accusation })],
];

const holdStepsOf = (ticket: Ticket) => {
  const journey = aWorkflow({ ...ticket, version: 1 });
  return journey
    .walk(atMinute(10_000))
    .then(() =>
      journey.tickets.changes.flatMap(({ event }) =>
        event.kind === 'review-rung'
          ? [
              [
                event.percent,
                (event.at.getTime() - atMinute(10).getTime()) / 60_000,
                event.told.map(({ unit, role }) => `${unit}/${role}`).join(' '),
              ],
            ]
          : [],
      ),
    );
};

describe('the deadline of a complaint review', () => {
  test.each(cases)('a complaint review is due two hours after its hold began: %s', (_, ticket) => {
    expect(ticket.complaintHold?.dueAt).toEqual(atMinute(130));
    expect(ticket.clocks.forward?.stoppedAt ?? atMinute(10)).toEqual(atMinute(10));
    expect(computeNextWorkflowCheck(ticket, testDirectory)?.getTime()).toBeLessThanOrEqual(
      atMinute(70).getTime(),
    );
    expect(toTicketItem(ticket)['gsi3sk']).toBe(
      computeNextWorkflowCheck(ticket, testDirectory)?.toISOString(),
    );
  });

  test.each(cases)(
    'an undecided complaint review escalates to the units above the hotline: %s',
    async (_, ticket) => {
      expect(await holdStepsOf(ticket)).toEqual([
        [50, 60, 'TONG_DAI/handler'],
        [80, 96, 'TONG_DAI/head'],
        [100, 120, 'TONG_DAI/head SO_TTTT/head TONG_DAI/duty'],
        [150, 180, 'TONG_DAI/head VP_UBND/head'],
        [200, 240, 'TONG_DAI/head VP_UBND/head'],
      ]);
    },
  );

  test.each(cases)(
    'a held ticket is in the operators’ queue, overdue after the review deadline: %s',
    (_, ticket) => {
      expect(getUnitQueueCursor(ticket)).toBe(`02${atMinute(130).toISOString()}#${ticket.code}`);
      expect(toTicketItem(ticket)).toMatchObject({ gsi1pk: `Q#${operators}` });
      expect(findOverdueOperatorTask(ticket, atMinute(130))).not.toBe('review');
      expect(findOverdueOperatorTask(ticket, atMinute(131))).toBe('review');
    },
  );

  test('a complaint review of a P1 ticket is due five minutes after the complaint hold began', () => {
    const urgent = assigned({ priority: 'P1', coUnits: [] });
    expect(held(urgent, write).complaintHold?.dueAt).toEqual(atMinute(15));
  });

  test('reopening a ticket does not change the deadline of its complaint review', () => {
    const [, ticket] = cases[2] ?? [];
    if (!ticket) throw new Error('There is no answered ticket');
    const reopened = changed(
      ticket,
      { act: 'reopen', reason: 'Quán vẫn mở cửa mỗi tối.' },
      writer,
      { minute: 20 },
    ).after;
    expect(reopened).toMatchObject({ status: 'reopened', unit: operators });
    expect(reopened.complaintHold?.dueAt).toEqual(atMinute(130));
  });

  test('the deadline of a complaint review ends with the review', () => {
    for (const [, ticket] of cases) {
      const { after } = changed(ticket, { act: 'review-complaint', accused: [] }, operator);
      expect(after.complaintHold).toBeUndefined();
      expect(findOverdueOperatorTask(after, atMinute(131))).not.toBe('review');
    }
  });
});

const overdue = (ticket: Ticket, minute: number): TicketChange => {
  const change = computeNextDueChange(ticket, testDirectory, atMinute(minute));
  if (change?.event.kind !== 'review-rung')
    throw new Error(`No review rung: ${change?.event.kind}`);
  return change;
};

describe('notifications about an overdue complaint review', () => {
  const escalationSteps = [50, 80];
  const [, answeredHeld] = cases[2] ?? [];
  if (!answeredHeld?.complaintHold) throw new Error('There is no held ticket');
  const waiting = {
    ...answeredHeld,
    complaintHold: { ...answeredHeld.complaintHold, escalationSteps },
  };

  test('notifications about an overdue complaint review name the ticket only to operators', () => {
    const { alerts } = overdue(waiting, 130);
    const subjects = alerts.map(({ to, subject }) => [
      to.kind === 'officer' ? to.unit : to.kind,
      subject.about,
    ]);
    expect(new Set(subjects.map((one) => one.join(' ')))).toEqual(
      new Set(['TONG_DAI review-rung', 'SO_TTTT review-overdue']),
    );
  });

  test('a notification about an overdue complaint review is dropped once the review is decided', () => {
    const { after, alerts } = overdue(waiting, 130);
    const decided = changed(after, { act: 'review-complaint', accused: [] }, operator, {
      minute: 131,
    }).after;
    const then = { directory: testDirectory, now: atMinute(132) };
    expect(alerts.every((alert) => isNotificationNeeded(alert, after, then))).toBe(true);
    expect(alerts.some((alert) => isNotificationNeeded(alert, decided, then))).toBe(false);
  });

  test('an overdue complaint review notifies the next level instead of an office named in the text', () => {
    const complaintHold = { ...waiting.complaintHold, suspects: ['SO_TTTT'] };
    const { alerts } = overdue({ ...waiting, complaintHold }, 130);
    expect(new Set(alerts.flatMap(({ to }) => (to.kind === 'officer' ? to.unit : [])))).toEqual(
      new Set([operators, 'VP_UBND']),
    );
  });
});

test('an answered ticket held for review is in the operators’ queue and not offered for publication', () => {
  const toModerate = { ...answered, isForModeration: true };
  expect(toTicketItem(toModerate)).toMatchObject({ gsi1pk: 'M#moderation' });
  expect(toTicketItem(held(toModerate, write))).toMatchObject({ gsi1pk: `Q#${operators}` });
});

test('an answered ticket held for review cannot be published', () => {
  const [, ticket] = cases[2] ?? [];
  if (!ticket) throw new Error('There is no answered ticket');
  const then = { directory: testDirectory, now: atMinute(20) };
  expect(listAvailableActions(answered, supervisor, then)).toContain('publish');
  expect(listAvailableActions(ticket, supervisor, then)).not.toContain('publish');
});
