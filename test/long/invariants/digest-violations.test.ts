import { expect, test } from 'vitest';
import type { Notification } from '../../../core/messages/notification.ts';
import { formatTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { addMinutes } from '../../../core/time/add-minutes.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';
import type { OutboxItem } from '../../support/hotline/hotline-driver.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';
import { findDigestViolations } from './digest-violations.ts';
import { findMessageViolations } from './message-violations.ts';
import type { StoredTicket } from './stored-ticket.ts';

const now = toLocalInstant('2021-12-06T10:00');
const digestAt = toLocalInstant('2021-12-06T13:30');
const ticket = {
  ...aTicket(),
  priority: 'P3' as const,
  unit: 'UBND_XA:29254',
  contactChannels: [],
};

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
  findDigestViolations({
    tickets: [storedWith(alerts)],
    sent,
    directory: testDirectory,
    now,
    faults,
  });

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

test.each([
  ['once', 1, 0, 0],
  ['twice because of a fault', 2, 1, 0],
  ['twice without a fault', 2, 0, 1],
  ['three times because of a fault', 3, 1, 1],
])(
  'the invariant check accepts duplicate officer messages only after faults: a message sent %s',
  (_, times, faults, wrong) => {
    const alert = toHandler(1);
    expect(
      judged(
        [alert],
        numbers(times).map(() => messageOf(alert)),
        faults,
      ),
    ).toHaveLength(wrong);
  },
);

test.each([
  ['as many SMS as the policy allows', 6, 0],
  ['one SMS more than the policy allows', 7, 1],
])(
  'the invariant check limits the number of SMS per officer and day: an officer gets %s',
  (_, count, wrong) => {
    const alerts = numbers(count).map((number) => toHandler(number));
    expect(
      judged(
        alerts,
        alerts.map((alert) => messageOf(alert)),
      ),
    ).toHaveLength(wrong);
  },
);

test.each<[string, Date, Date | undefined, number]>([
  ['until the next digest', digestAt, digestAt, 0],
  ['without a place in the sweeper’s index', digestAt, undefined, 1],
  ['until a time before that of the sweeper’s index', digestAt, addMinutes(digestAt, 60), 1],
  ['beyond the next digest', addMinutes(digestAt, 60), addMinutes(digestAt, 60), 1],
])(
  'the invariant check rejects a notification held beyond the next digest: held %s',
  (_, heldUntil, sweptAt, wrong) => {
    const held = toHandler(1, { status: 'requested', provider: undefined, heldUntil });
    const swept = new Map(sweptAt ? [[held.key, sweptAt.toISOString()]] : []);
    const tickets = [storedWith([held], swept)];
    expect(
      findDigestViolations({ tickets, sent: [], directory: testDirectory, now, faults: 0 }),
    ).toHaveLength(wrong);
  },
);

test.each([
  ['names the ticket', `${formatTicketCode(ticket.code)}: Không đeo khẩu trang.`, 0],
  ['does not name the ticket', 'UBND P7 có 2 phiếu cần xử lý.', 1],
])(
  'the invariant check requires that a bundled e-mail names every ticket: the e-mail %s',
  (_, body, wrong) => {
    const first = toHandler(1, { channel: 'email' });
    const other = toHandler(2, { channel: 'email', provider: first.provider });
    const sent = [messageOf(first, body)];
    expect(findMessageViolations(storedWith([first, other]), sent, now)).toHaveLength(wrong);
  },
);

test('the invariant check reports a notification with status sent for which no message exists', () => {
  expect(findMessageViolations(storedWith([toHandler(1)]), [], now)).toHaveLength(1);
});
