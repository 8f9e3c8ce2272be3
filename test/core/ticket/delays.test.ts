import { describe, expect, test } from 'vitest';
import { createOfficerNotifications } from '../../../core/messages/create-notification.ts';
import type { Notification } from '../../../core/messages/notification.ts';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { findDelays, readDelays } from '../../../core/ticket/read/delays.ts';
import { findPredecessorThatMissed } from '../../../core/ticket/read/units/missed-by-predecessor.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';

const predecessor = {
  ...{ unit: 'UBND_XA:29242', unitName: 'UBND phường 4', lastDay: '2021-12-02' as const },
  ...{ until: atMinute(20), assignment: 1 },
};
const ticket = aTicket({ unit: 'UBND_XA:29254', assignment: 2, predecessor });
const { code, clocks } = ticket;

const step = (version: number, percent: number, cycle = 1): TicketEvent => ({
  ...{ kind: 'rung', clock: 'resolve', percent, told: [], code, version, cycle },
  ...{ at: atMinute(version), by: { role: 'system' }, channel: 'journey' },
});
const notified = (
  to: { unit: string; role: string },
  status: Notification['status'],
  percent = 100,
): Notification[] =>
  createOfficerNotifications(
    to,
    { about: 'rung', clock: 'resolve', percent },
    { code, assignment: 1, cause: `rung.1.resolve.${percent}`, requestedAt: atMinute(3) },
  ).map((alert) => ({ ...alert, status }));

const superior = { unit: 'UBND_HUYEN:842', role: 'head' };

describe('the claim that superiors know of a delay', () => {
  test.each<[string, Notification[], boolean]>([
    ['the message was sent', notified(superior, 'sent'), true],
    ['the message arrived', notified(superior, 'delivered'), true],
    ['the message waits for the morning', notified(superior, 'requested'), false],
    ['the message was dropped', notified(superior, 'dropped'), false],
    ['the message bounced', notified(superior, 'bounced'), false],
    ['a deputy got the message', notified({ ...superior, role: 'duty' }, 'sent'), true],
    [
      'only the unit’s head got it',
      notified({ unit: 'UBND_XA:29254', role: 'head' }, 'sent'),
      false,
    ],
    [
      'only the predecessor got it',
      notified({ unit: 'UBND_XA:29242', role: 'head' }, 'sent'),
      false,
    ],
    ['only the operators got it', notified({ unit: 'TONG_DAI', role: 'duty' }, 'sent'), false],
    ['only an observer got it', notified({ unit: 'SO_KHCN', role: 'handler' }, 'sent'), false],
    ['only a reminder was sent', notified(superior, 'sent', 80), false],
    ['no message exists', [], false],
  ])('is made only if it is true: %s', (_, notifications, isReported) => {
    const events = [step(3, 80), step(4, 100), step(5, 150)];
    const delays = findDelays({ ticket, events }, notifications, 'TONG_DAI');
    expect(delays.resolve.isReported).toBe(isReported);
    expect([...delays.reportedVersions]).toEqual(isReported ? [4] : []);
    expect(delays.acknowledge.isReported).toBe(false);
  });

  test('is made only about the present cycle', () => {
    const reopened = { ...ticket, cycle: 2 };
    const history = { ticket: reopened, events: [step(4, 100)] };
    const delays = findDelays(history, notified(superior, 'sent'), 'TONG_DAI');
    expect(delays.resolve.isReported).toBe(false);
    expect([...delays.reportedVersions]).toEqual([4]);
  });

  test('reads no notifications of a ticket that has passed no deadline', async () => {
    const rungAlerts = async () => {
      throw new Error('Notifications were read');
    };
    const delays = readDelays({ ticket, events: [step(3, 80)] }, 'TONG_DAI', { rungAlerts });
    expect((await delays).resolve.isReported).toBe(false);
  });
});

test.each<[string, Partial<Ticket['clocks']['resolve']>, Partial<Ticket>, boolean]>([
  ['before the hand-over', { dueAt: atMinute(19) }, {}, true],
  ['at the hand-over', { dueAt: atMinute(20) }, {}, false],
  [
    'before the hand-over, then moved later',
    { dueAt: atMinute(90), missedAt: atMinute(9) },
    {},
    true,
  ],
  [
    'before the hand-over, answered since',
    { dueAt: atMinute(19), stoppedAt: atMinute(30) },
    {},
    false,
  ],
  ['without a hand-over', { dueAt: atMinute(19) }, { predecessor: undefined }, false],
  ['before its assignment', { dueAt: atMinute(10) }, { assignedAt: atMinute(10) }, false],
  ['after its assignment', { dueAt: atMinute(11) }, { assignedAt: atMinute(10) }, true],
])(
  'the predecessor missed a deadline only if it had the ticket then: %s',
  (_, clock, changes, isMissed) => {
    const resolve = { ...clocks.resolve, ...clock };
    const found = findPredecessorThatMissed(
      { ...ticket, ...changes, clocks: { ...clocks, resolve } },
      'resolve',
    );
    expect(found).toEqual(isMissed ? predecessor : undefined);
  },
);

test('a deadline that had passed before the first unit was assigned is not attributed to that unit', () => {
  const resolve = { ...clocks.resolve, dueAt: atMinute(9) };
  const late = { ...ticket, assignedAt: atMinute(10), clocks: { ...clocks, resolve } };
  expect(findDelays({ ticket: late, events: [] }, [], 'TONG_DAI').resolve).toEqual({
    ...{ isReported: false, predecessor: undefined, isFromBefore: true },
  });
});
