import { expect, test } from 'vitest';
import type { Notification } from '../../../../core/messages/notification.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import type { TicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import {
  hasPlannedCheckOrResponsibleRole,
  sendOverdueTicketReminders,
} from '../../../../core/workflow/escalation/send-overdue-ticket-reminders.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';
import { memoryReminders } from '../../../support/memory/memory-reminders.ts';
import { memoryTickets } from '../../../support/memory/memory-tickets.ts';
import { aTicket } from '../../../support/samples/a-ticket.ts';

const open = aTicket({ status: 'assigned', unit: 'SO_YT', assignment: 1 });
/** The first morning after the deadline. */
const morning = toLocalInstant('2021-12-06T06:00');

const hotline = (ticket: Ticket, now = morning) => {
  const tickets = memoryTickets(ticket);
  const requested: Notification[] = [];
  const restarted: TicketCode[] = [];
  const ports = {
    ...{ tickets, ...memoryReminders(tickets.all) },
    open: { page: async () => ({ codes: [ticket.code] }) },
    alerts: { request: async (alert: Notification) => void requested.push(alert) },
    checks: {
      restart: async ({ code }: { code: TicketCode }) => {
        restarted.push(code);
        return true;
      },
    },
    directory: async () => testDirectory,
    now: () => now,
  };
  return { requested, restarted, tickets, run: () => sendOverdueTicketReminders([0], ports) };
};

test('a role gets its reminder once by SMS and e-mail, however often the morning job runs', async () => {
  const { requested, run } = hotline({ ...open, nextCheckAt: morning });
  await run();
  const keys = requested.map(({ key }) => key);
  expect(requested.map(({ channel, subject }) => [channel, subject.about])).toEqual([
    ['sms', 'reminder'],
    ['email', 'reminder'],
  ]);
  await run();
  expect(requested.slice(2).map(({ key }) => key)).toEqual(keys);
});

test('the morning job restores a missing next check of an open ticket and starts its workflow', async () => {
  const { restarted, tickets, run } = hotline({ ...open, nextCheckAt: undefined });
  expect(await run()).toMatchObject({ replanned: 1, withoutNextStep: 0 });
  expect(restarted).toEqual([open.code]);
  expect((await tickets.find(open.code))?.nextCheckAt).toBeDefined();
  expect(await run()).toMatchObject({ replanned: 0 });
});

test('no reminder is sent on a day off, and no ticket is read', async () => {
  const { requested, restarted, run } = hotline(
    { ...open, nextCheckAt: undefined },
    toLocalInstant('2021-12-11T06:00'),
  );
  expect(await run()).toEqual({ posts: 0, replanned: 0, withoutNextStep: 0 });
  expect([requested, restarted]).toEqual([[], []]);
});

test('hasPlannedCheckOrResponsibleRole accepts an open ticket only with a planned check or a responsible role', () => {
  const statuses = ['new', 'assigned', 'in-progress', 'in-review', 'extended'] as const;
  for (const status of statuses)
    expect(hasPlannedCheckOrResponsibleRole({ ...open, status }, testDirectory)).toBe(true);
  const noUnit = { ...open, unit: undefined, nextCheckAt: undefined };
  expect(
    hasPlannedCheckOrResponsibleRole(
      { ...noUnit, status: 'assigned', openedAt: toLocalInstant('2021-12-01') },
      testDirectory,
    ),
  ).toBe(false);
});
