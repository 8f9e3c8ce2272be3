import { describe, expect, test } from 'vitest';
import { toTicketItem } from '../../../adapters/dynamodb/tickets/ticket-item.ts';
import { decideDispatch } from '../../../core/messages/deliver/dispatch.ts';
import { isNotificationNeeded } from '../../../core/messages/schedule/is-notification-needed.ts';
import { findQuietHoursHoldEnd } from '../../../core/messages/schedule/quiet-hours.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { computeNextDueChange } from '../../../core/workflow/next-due-change.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { aWorkflow } from '../workflow/workflow-harness.ts';
import {
  assigned,
  changed,
  citizen,
  inTriage,
  operator,
} from './actions/ticket-action-fixtures.ts';

const write = { act: 'write', text: 'Có người trong quán bất tỉnh, ngừng thở' } as const;
const written = (ticket: Ticket, minute = 10): Ticket =>
  changed(ticket, write, citizen, { minute }).after;
const classify = { act: 'classify', priority: 'P2', reason: 'đã gọi người gửi' } as const;

/** Tickets with an emergency message written ten minutes after the opening. */
const cases: [string, Ticket][] = [
  ['assigned to a unit', written(assigned())],
  ['in triage at the operators', written(inTriage())],
  ['answered', written(assigned({ status: 'answered', answeredAt: atMinute(5) }))],
];

const aMinute = 60_000;

const emergencyStepsOf = ({ tickets }: ReturnType<typeof aWorkflow>) =>
  tickets.changes.flatMap(({ event }) =>
    event.kind === 'review-rung' && event.matter === 'possible-emergency'
      ? [[(event.at.getTime() - atMinute(10).getTime()) / aMinute, event.told]]
      : [],
  );

const supervisor = { unit: 'TONG_DAI', role: 'head' };

/** Returns the change at a minute, which must be the escalation of a possible emergency. */
const escalated = (ticket: Ticket, minute: number) => {
  const change = computeNextDueChange(ticket, testDirectory, atMinute(minute));
  if (change?.event.kind !== 'review-rung') throw new Error(`No escalation: ${minute}`);
  return change;
};

describe('an unclassified possible emergency', () => {
  test.each(cases)(
    'an unclassified possible emergency escalates to the supervisor after 5 and 15 minutes: %s',
    async (_, ticket) => {
      const journey = aWorkflow({ ...ticket, version: 1 });
      await journey.walk(atMinute(1_000));
      expect(emergencyStepsOf(journey)).toEqual([
        [5, [supervisor]],
        [15, [supervisor]],
      ]);
    },
  );

  test('the sweeper finds a due possible emergency even on a closed ticket', () => {
    const [, ticket] = cases[2] ?? expect.fail();
    expect(ticket.nextCheckAt).toEqual(atMinute(15));
    const closed = { ...ticket, status: 'closed', closedAt: atMinute(11) } as const;
    expect(toTicketItem(closed)['gsi3sk']).toBe(atMinute(15).toISOString());
  });

  test('a possible emergency retains its deadline when another emergency message arrives', () => {
    const again = written(written(assigned()), 14);
    expect(again.possibleEmergency).toMatchObject({ version: 4, dueAt: atMinute(15) });
  });
});

test('a classified possible emergency is not escalated', async () => {
  const ticket = written(assigned());
  const atOnce = changed(ticket, classify, operator, { minute: 12 }).after;
  const journey = aWorkflow({ ...atOnce, version: 1 });
  await journey.walk(atMinute(1_000));
  expect(emergencyStepsOf(journey)).toEqual([]);

  const { after } = escalated(ticket, 15);
  const later = changed(after, classify, operator, { minute: 20 }).after;
  const second = aWorkflow({ ...later, version: 1 });
  await second.walk(atMinute(1_000));
  expect(emergencyStepsOf(second)).toEqual([]);
});

describe('notifications about a possible emergency', () => {
  const { after, alerts } = escalated(written(assigned({ priority: 'P4' })), 15);
  const then = { directory: testDirectory, now: atMinute(15) };
  const [sms, mail] = alerts;
  if (!sms || !mail) throw new Error('The supervisor gets no notification');

  test('the supervisor is notified of a possible emergency until the ticket is classified', () => {
    expect(alerts).toMatchObject([
      { channel: 'sms', to: supervisor, subject: { about: 'emergency-overdue', percent: 100 } },
      { channel: 'email', to: supervisor },
    ]);
    expect(alerts.every((alert) => isNotificationNeeded(alert, after, then))).toBe(true);
    const { after: classified } = changed(after, classify, operator, { minute: 16 });
    expect(alerts.some((alert) => isNotificationNeeded(alert, classified, then))).toBe(false);
  });

  test('a notification about a possible emergency is sent during quiet hours, whatever the ticket’s priority', () => {
    const night = new Date('2021-12-06T18:00:00Z');
    const ordinary = { ...sms, subject: { about: 'wrote' } } as const;
    expect(findQuietHoursHoldEnd(ordinary, after, testDirectory, night)).toBeDefined();
    expect(findQuietHoursHoldEnd(sms, after, testDirectory, night)).toBeUndefined();
  });

  test('notifications about many possible emergencies are bundled', async () => {
    const attempts = {
      take: async () => ({ kind: 'too-many', retryAt: atMinute(30) }) as const,
      giveBack: async () => undefined,
    };
    const dispatch = await decideDispatch(sms, after, then, { attempts });
    expect(dispatch).toMatchObject({
      kind: 'grouped',
      group: { line: 'TONG_DAI/head/sms', kind: 'emergency' },
    });
  });
});
