import * as z from 'zod';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { TicketCode } from '../../ticket/model/ticket-code.ts';
import { getTicketPolicy } from '../../ticket/model/ticket-policy.ts';
import { Instant } from '../../time/instant.ts';
import { LocalDate, toLocalDate } from '../../time/local-date.ts';
import { createOfficerNotifications } from '../create-notification.ts';
import type { Notification } from '../notification.ts';
import { compareTicketsByUrgency } from '../schedule/compare-by-urgency.ts';
import { computeNextDigestAt, selectNotificationPolicy } from '../schedule/notification-policy.ts';
import {
  countMorningsSince,
  type DirectoryAt,
  listOverdueResponsibilities,
  listRolesToRemind,
  type OverdueResponsibility,
  type UnitRoleRef,
} from './list-roles-to-remind.ts';

/** Maximum number of ticket codes stored in a reminder. Further overdue tickets are only counted. */
export const maxRemindedTickets = 100;

/**
 * Reminder to one role on one working morning. It lists overdue tickets on which this role, or a role below it, must act.
 */
export const OverdueTicketReminder = z.object({
  unit: z.string(),
  role: z.string(),
  date: LocalDate,
  at: Instant,
  /** True if the reminder is also sent by SMS. The e-mail is always sent. */
  bySms: z.boolean().default(true),
  /** Overdue tickets in the reminder, the most urgent first. */
  tickets: z
    .array(z.object({ code: TicketCode, assignment: z.int().nonnegative() }))
    .min(1)
    .max(maxRemindedTickets),
  total: z.int().positive(),
});
export type OverdueTicketReminder = z.infer<typeof OverdueTicketReminder>;

export type OverdueTicketReminderStore = {
  /** Stores a role's reminder for a day if none is stored yet. Returns the stored reminder, whichever process created it. */
  putOnce(reminder: OverdueTicketReminder): Promise<OverdueTicketReminder>;
  /** Returns the role's latest reminder up to and including the given day. */
  latest(post: UnitRoleRef, until: LocalDate): Promise<OverdueTicketReminder | undefined>;
};

/**
 * Returns a reminder's notifications by e-mail and, if `bySms`, SMS. They are stored as notifications of the reminder's most
 * urgent ticket.
 */
export function createOverdueTicketReminderNotifications({
  unit,
  role,
  date,
  bySms,
  at: requestedAt,
  tickets: [lead],
}: OverdueTicketReminder): Notification[] {
  return lead
    ? createOfficerNotifications(
        { unit, role },
        { about: 'reminder', post: { unit, role } },
        { ...lead, cause: `reminder.${date}`, requestedAt },
      ).filter(({ channel }) => bySms || channel !== 'sms')
    : [];
}

/**
 * Returns the time of a role's next reminder about a ticket if nobody acts: the first digest time on a working day after the
 * deadline or, if the deadline has passed, after `now`.
 */
export function computeNextReminderAt(
  { unit, role, dueAt }: { unit: string; role: string; dueAt: Date },
  { directory, now }: DirectoryAt,
): Date {
  const policy = selectNotificationPolicy(
    { unit, role },
    getTicketPolicy(directory, now).notifications,
  );
  const [first = '07:30'] = policy.digestTimes.toSorted();
  const after = dueAt > now ? dueAt : now;
  return computeNextDigestAt(unit, { ...policy, digestTimes: [first] }, directory, after);
}

/** Returns whether this morning's reminder about the ticket is also sent by SMS. */
const isReminderSentBySms = (
  { responsible }: OverdueResponsibility,
  { directory, now }: DirectoryAt,
): boolean => {
  const { firstMornings, everyMornings } = getTicketPolicy(directory, now).notifications
    .reminderSms;
  const mornings = countMorningsSince(responsible, directory, now);
  return mornings <= firstMornings || mornings % everyMornings === 0;
};

/** Returns whether the role's notification policy allows SMS at all (`smsPerDay` above 0). */
const allowsSms = (post: UnitRoleRef, { directory, now }: DirectoryAt): boolean =>
  selectNotificationPolicy(post, getTicketPolicy(directory, now).notifications).smsPerDay > 0;

type ReminderGroup = { post: UnitRoleRef; tickets: Map<TicketCode, Ticket>; isSmsMorning: boolean };

/** Returns this morning's reminders about the given tickets, one per role to remind. */
export function createOverdueTicketReminders(
  tickets: readonly Ticket[],
  directoryAt: DirectoryAt,
): OverdueTicketReminder[] {
  const groups = new Map<string, ReminderGroup>();
  for (const overdue of tickets.flatMap((ticket) =>
    listOverdueResponsibilities(ticket, directoryAt),
  )) {
    const { ticket } = overdue;
    for (const { unit, role } of listRolesToRemind(overdue, directoryAt)) {
      const name = `${unit}/${role}`;
      const known = groups.get(name);
      const group = known ?? { post: { unit, role }, tickets: new Map(), isSmsMorning: false };
      group.tickets.set(ticket.code, ticket);
      group.isSmsMorning ||= isReminderSentBySms(overdue, directoryAt);
      groups.set(name, group);
    }
  }
  return [...groups.values()].map((group) => {
    const late = [...group.tickets.values()];
    return {
      ...group.post,
      date: toLocalDate(directoryAt.now),
      at: directoryAt.now,
      tickets: late
        .toSorted(compareTicketsByUrgency)
        .slice(0, maxRemindedTickets)
        .map(({ code, assignment }) => ({ code, assignment })),
      bySms: group.isSmsMorning && allowsSms(group.post, directoryAt),
      total: late.length,
    };
  });
}
