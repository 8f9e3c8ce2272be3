import { expect, test } from 'vitest';
import type { Notification } from '../../../core/messages/alert.ts';
import { formatTicketCode } from '../../../core/ticket/code.ts';
import { addMinutes } from '../../../core/time/minutes-after.ts';
import { aTicket } from '../../support/a-ticket.ts';
import type { OutboxItem } from '../../support/hotline-driver.ts';
import { at, directory } from '../../support/the-directory.ts';
import { brokenDigests } from './of-digests.ts';
import { brokenMessages } from './of-messages.ts';
import type { StoredTicket } from './ticket-items.ts';

const now = at('2021-12-06T10:00');
const digestAt = at('2021-12-06T13:30');
const ticket = { ...aTicket(), priority: 'P3' as const, unit: 'UBND_XA:29254', reach: [] };

const toHandler = (number: number, changes: Partial<Notification> = {}): Notification => ({
  ...{ code: ticket.code, key: `rung.${number}-UBND_XA.29254-handler-sms`, channel: 'sms' },
  ...{ to: { kind: 'officer', unit: 'UBND_XA:29254', role: 'handler' }, assignment: 1 },
  ...{ subject: { about: 'rung', clock: 'resolve', percent: 50 }, requestedAt: now },
  ...{ status: 'sent', provider: `message-${number}`, settledAt: now },
  ...changes,
});

const messageOf = ({ key, channel, provider }: Notification, body = ''): OutboxItem => ({
  ...{ id: '1', at: now.toISOString(), kind: channel === 'sms' ? 'sms' : 'email', to: '+84900' },
  ...{ body, links: [], ticket: ticket.code, alert: key, messageId: provider },
});

const storedWith = (alerts: Notification[], sweptAt = new Map<string, string>()): StoredTicket => ({
  ...{ ticket, isInSweep: true, caller: undefined, events: [], alerts, listed: new Set() },
  sweptAt,
});

const judged = (alerts: Notification[], sent: OutboxItem[], faults = 0): string[] =>
  brokenDigests({ tickets: [storedWith(alerts)], sent, directory, now, faults });

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

test.each([
  ['once', 1, 0, 0],
  ['twice because of a fault', 2, 1, 0],
  ['twice without a fault', 2, 0, 1],
  ['three times because of a fault', 3, 1, 1],
])('a message that was sent %s is judged so', (_, times, faults, wrong) => {
  const alert = toHandler(1);
  expect(
    judged(
      [alert],
      numbers(times).map(() => messageOf(alert)),
      faults,
    ),
  ).toHaveLength(wrong);
});

test.each([
  ['as many SMS as their policy allows', 6, 0],
  ['one more SMS than their policy allows', 7, 1],
])('an officer who gets %s on a day is judged so', (_, count, wrong) => {
  const alerts = numbers(count).map((number) => toHandler(number));
  expect(
    judged(
      alerts,
      alerts.map((alert) => messageOf(alert)),
    ),
  ).toHaveLength(wrong);
});

test.each<[string, Date, Date | undefined, number]>([
  ['until the next digest', digestAt, digestAt, 0],
  ['where the sweeper does not look', digestAt, undefined, 1],
  ['where the sweeper looks later', digestAt, addMinutes(digestAt, 60), 1],
  ['beyond the next digest', addMinutes(digestAt, 60), addMinutes(digestAt, 60), 1],
])('a notification that is held %s is judged so', (_, heldUntil, sweptAt, wrong) => {
  const held = toHandler(1, { status: 'requested', provider: undefined, heldUntil });
  const swept = new Map(sweptAt ? [[held.key, sweptAt.toISOString()]] : []);
  const tickets = [storedWith([held], swept)];
  expect(brokenDigests({ tickets, sent: [], directory, now, faults: 0 })).toHaveLength(wrong);
});

test.each([
  ['names its ticket', `${formatTicketCode(ticket.code)}: Không đeo khẩu trang.`, 0],
  ['does not name its ticket', 'UBND P7 có 2 phiếu cần xử lý.', 1],
])(
  'a notification that was sent with others, in an e-mail that %s, is judged so',
  (_, body, wrong) => {
    const first = toHandler(1, { channel: 'email' });
    const other = toHandler(2, { channel: 'email', provider: first.provider });
    const sent = [messageOf(first, body)];
    expect(brokenMessages(storedWith([first, other]), sent, now)).toHaveLength(wrong);
  },
);

test('a notification that counts as sent, alone or with others, and was not is seen', () => {
  expect(brokenMessages(storedWith([toHandler(1)]), [], now)).toHaveLength(1);
});
