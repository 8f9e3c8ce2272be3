import { describe, expect, test } from 'vitest';
import {
  createCitizenNotification,
  createOfficerNotifications,
} from '../../../../core/messages/create-notification.ts';
import { handleDeliveryFailure } from '../../../../core/messages/deliver/handle-delivery-failure.ts';
import type { NotificationSubject } from '../../../../core/messages/message-kinds.ts';
import type { Notification, NotificationChannel } from '../../../../core/messages/notification.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';
import { memoryAlerts } from '../../../support/memory/memory-notifications.ts';
import { memoryTickets } from '../../../support/memory/memory-tickets.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { cause, code, handler, ticket, toOfficer } from '../notification-harness.ts';

const unit = handler.unit;
const assigned: Ticket = { ...ticket, status: 'assigned' };
/** Returns an answered ticket whose citizen has these channels and prefers the first. */
const citizenOf = (reach: NotificationChannel[]): Ticket => ({
  ...{ ...ticket, status: 'answered', contactChannels: reach },
  notifyBy: reach[0] === 'email' ? 'email' : undefined,
});

const ended = (alerts: Notification[], status: Notification['status']): Notification[] =>
  alerts.map((alert) => ({ ...alert, status }));
const failed = (alerts: Notification[]): Notification[] => ended(alerts, 'failed');
const bounced = (alerts: Notification[]): Notification[] => ended(alerts, 'bounced');
const to = (
  who: { unit: string; role: string },
  subject: NotificationSubject = { about: 'assigned' },
) => createOfficerNotifications(who, subject, cause);
const duty = { unit, role: 'duty' };
const sms = (alerts: Notification[]): Notification[] =>
  alerts.filter(({ channel }) => channel === 'sms');
const email = (alerts: Notification[]): Notification[] =>
  alerts.filter(({ channel }) => channel === 'email');

/** Handles each failed notification twice and returns the results. */
const follow = async (known: Notification[], of: Ticket = assigned) => {
  const alerts = memoryAlerts(...known);
  const tickets = memoryTickets(of);
  const ports = { alerts, tickets, directory: async () => testDirectory, now: () => atMinute(9) };
  const done: string[] = [];
  for (const alert of [...known, ...known]) done.push(await handleDeliveryFailure(alert, ports));
  return { done, asked: alerts.all().slice(known.length), tickets };
};

test('a failed lost-code SMS is not sent again by another channel', async () => {
  const notifications = createCitizenNotification(
    ['sms'],
    { about: 'lost-code', others: [] },
    cause,
  );
  const { asked: created, done } = await follow(failed(notifications), citizenOf(['sms', 'email']));
  expect([created, done]).toEqual([[], ['nothing-owed', 'nothing-owed']]);
});

test('a lost-code SMS stopped by the SMS budget is listed as undelivered for operators', async () => {
  const codes = createCitizenNotification(['sms'], { about: 'lost-code', others: [] }, cause);
  const stopped = failed(codes).map((alert) => ({ ...alert, provider: 'over-budget-ticket' }));
  const { asked: created, done } = await follow(stopped, citizenOf(['sms', 'email']));
  expect([created, done]).toEqual([[], ['citizen-not-told', 'citizen-not-told']]);
});

test('an escalation that did not reach a unit before its end is sent to the successor', async () => {
  const head = { unit: 'UBND_HUYEN:842', role: 'head' };
  const known = bounced(to(head, { about: 'rung', clock: 'resolve', percent: 100 }));
  const alerts = memoryAlerts(...known);
  const now = () => toLocalInstant('2025-07-01T08:00');
  const ports = { alerts, tickets: memoryTickets(assigned), directory: async () => testDirectory };
  for (const alert of known) await handleDeliveryFailure(alert, { ...ports, now });
  expect(alerts.all().slice(known.length)).toMatchObject(
    known.map(({ channel }) => ({ channel, to: { unit: 'UBND_XA:29254', role: 'head' } })),
  );
});

describe('a failed notification to a citizen', () => {
  const by = (channel: NotificationChannel) =>
    createCitizenNotification([channel], { about: 'answered' }, cause);

  test('a failed citizen notification that is outdated is not sent by another channel', async () => {
    const reopened = { ...citizenOf(['sms', 'email']), status: 'reopened' } as const;
    const { asked: created, done } = await follow(bounced(by('sms')), reopened);
    expect([created, done]).toEqual([[], ['nothing-owed', 'nothing-owed']]);
  });

  test.each([
    ['sms', ['sms', 'email'], 'test-citizen-email'],
    ['email', ['email', 'sms'], 'test-citizen-sms'],
  ] as const)(
    'a citizen notification that failed on the channel %s is sent once on the next of the channels %j',
    async (first, reach, key) => {
      for (const notifications of [failed(by(first)), bounced(by(first))]) {
        const { asked: created, done } = await follow(notifications, citizenOf([...reach]));
        expect(done).toEqual(['other-channel', 'other-channel']);
        expect(created).toMatchObject([
          { key, status: 'requested', subject: { about: 'answered' }, requestedAt: atMinute(9) },
        ]);
      }
    },
  );

  test('a citizen notification that failed on the last channel is listed as undelivered', async () => {
    const { asked: created, done } = await follow(
      [...failed(by('sms')), ...bounced(by('email'))],
      citizenOf(['sms', 'email']),
    );
    expect(new Set(done)).toEqual(new Set(['other-channel', 'citizen-not-told']));
    expect(created).toEqual([]);
  });

  test('a failed citizen notification is sent by the next channel even if the ticket is closed', async () => {
    const closed: Ticket = { ...citizenOf(['sms', 'email']), status: 'closed' };
    expect((await follow(failed(by('sms')), closed)).asked).toHaveLength(1);
  });
});

describe('an officer notification that failed on one channel', () => {
  test.each(['requested', 'sent', 'delivered', 'dropped'] as const)(
    'a failed officer notification leads to no further step while the other channel is %s',
    async (status) => {
      const both = [...failed(sms(toOfficer)), ...ended(email(toOfficer), status)];
      const { asked: created, tickets } = await follow(both);
      expect([created, tickets.changes]).toEqual([[], []]);
    },
  );
});

describe('an officer notification that failed on all channels', () => {
  test.each([
    ['failed', failed],
    ['bounced', bounced],
  ] as const)(
    'an officer notification whose SMS and e-mail both %s is sent once to the duty officer',
    async (_how, both) => {
      const { asked: created, done } = await follow(both(toOfficer));
      expect(created).toMatchObject([
        { key: `test-UBND_XA.29254-duty-sms`, to: { unit, role: 'duty' }, status: 'requested' },
        { key: `test-UBND_XA.29254-duty-email`, subject: { about: 'assigned' } },
      ]);
      expect(new Set(done)).toEqual(new Set(['duty-told']));
    },
  );

  test('failed notifications to the duty officer mark the unit as unreachable, and operators are notified once', async () => {
    const { done, tickets } = await follow([...failed(toOfficer), ...bounced(to(duty))]);
    expect(tickets.changes).toMatchObject([
      {
        event: { kind: 'unreachable', unit, by: { role: 'system' } },
        alerts: [{ subject: { about: 'unreachable', unit } }, {}],
      },
    ]);
    expect(done.filter((what) => what === 'unit-unreachable')).toHaveLength(1);
  });

  test('failed notifications to the operators themselves only raise an alarm', async () => {
    const nobody = to({ unit: 'TONG_DAI', role: 'duty' }, { about: 'unreachable', unit });
    const { done, asked: created, tickets } = await follow(failed(nobody));
    expect([created, tickets.changes]).toEqual([[], []]);
    expect(new Set(done)).toEqual(new Set(['unit-unreachable']));
  });

  test.each([
    ['the ticket is answered', { status: 'answered' }],
    ['the ticket was reassigned', { assignment: 2 }],
  ] as const)(
    'a failed officer notification leads to no further step once %s',
    async (_why, change) => {
      const known = [...failed(toOfficer), ...failed(to(duty))];
      const { done, asked: created, tickets } = await follow(known, { ...assigned, ...change });
      expect([created, tickets.changes]).toEqual([[], []]);
      expect(new Set(done)).toEqual(new Set(['nothing-owed']));
    },
  );

  test('a failed device code is not sent again because the officer can request another', async () => {
    const codes = sms(to(handler, { about: 'device-code', number: 1 }));
    expect((await follow(failed(codes))).asked).toEqual([]);
  });
});

test('an unreachable unit is recorded although the ticket changes meanwhile', async () => {
  const alerts = memoryAlerts(...failed(to(duty)));
  const tickets = memoryTickets(assigned);
  let races = 0;
  const ports = {
    alerts,
    tickets: {
      find: tickets.find,
      commit: async (change: Parameters<typeof tickets.commit>[0]) =>
        races++ < 2 ? ('stale' as const) : tickets.commit(change),
    },
    directory: async () => testDirectory,
    now: () => atMinute(9),
  };
  const [alert] = alerts.all();
  expect(await handleDeliveryFailure({ code, key: alert?.key ?? '' }, ports)).toBe(
    'unit-unreachable',
  );
  expect(tickets.changes).toHaveLength(1);
});

test.each(['requested', 'sent', 'delivered', 'dropped'] as const)(
  'a notification with the status %s does not count as failed',
  async (status) => {
    const { done, asked: created } = await follow(ended(toOfficer, status));
    expect([new Set(done), created]).toEqual([new Set(['nothing-owed']), []]);
  },
);
