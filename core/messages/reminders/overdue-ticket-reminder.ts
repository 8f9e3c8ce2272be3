import * as z from 'zod';
import type { Directory } from '../../directory/model/directory.ts';
import { findPeople } from '../../directory/model/organization/people.ts';
import { getOperatorUnit } from '../../directory/model/organization/unit.ts';
import { getUnitCalendar } from '../../sla/calendar.ts';
import { getDaySchedule } from '../../sla/day-schedule.ts';
import type { EscalationTarget } from '../../sla/escalation-policy.ts';
import { resolveEscalationRecipients } from '../../sla/escalation-recipients.ts';
import { findResponsibleRoles, type ResponsibleRole } from '../../sla/responsible-roles.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { TicketCode } from '../../ticket/model/ticket-code.ts';
import { getTicketPolicy } from '../../ticket/model/ticket-policy.ts';
import { listSuspectedUnits } from '../../ticket/read/units/hidden-from-units.ts';
import { Instant } from '../../time/instant.ts';
import { LocalDate, toDayNumber, toLocalDate } from '../../time/local-date.ts';
import { createOfficerNotifications, type Notification } from '../notification.ts';
import { compareTicketsByUrgency } from '../schedule/compare-by-urgency.ts';
import {
  computeNextDigestAt,
  findNotificationTiming,
  selectNotificationPolicy,
} from '../schedule/notification-policy.ts';

export type UnitRoleRef = { unit: string; role: string };

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

/** Number of working mornings after the deadline at which one more level of superiors is reminded too. */
const morningsPerLevel = 5;

/** Returns the number of the unit's working days from the day after the deadline to today, inclusive. */
const countMorningsSince = (
  { unit, dueAt }: { unit: string; dueAt: Date },
  { calendar }: Directory,
  now: Date,
): number => {
  const own = getUnitCalendar(unit, calendar);
  let mornings = 0;
  for (let day = toDayNumber(dueAt) + 1; day <= toDayNumber(now); day += 1) {
    if (getDaySchedule(day, own).slots.length > 0) mornings += 1;
  }
  return mornings;
};

/**
 * Returns the superiors to remind in addition: the unit's head after 5 working mornings, and one more level above the head
 * after every further 5.
 */
const listSuperiors = (mornings: number): EscalationTarget[] => {
  const ranks = mornings / morningsPerLevel;
  if (ranks === 0 || !Number.isInteger(ranks)) return [];
  const above = Array.from({ length: ranks - 1 }, (_, level) => level + 1);
  return [{ to: 'head' }, ...above.map((steps) => ({ to: 'above-head', steps }) as const)];
};

type DirectoryAt = { directory: Directory; now: Date };

/**
 * Returns who gets the reminder for a role: the role itself, another role of the unit if nobody holds it, or the operators
 * if nobody holds any role of the unit.
 */
const findReminderRecipient = (
  unit: string,
  role: ResponsibleRole['role'],
  { directory, now }: DirectoryAt,
): EscalationTarget => {
  const inOrder = role === 'head' ? (['head', 'handler'] as const) : (['handler', 'duty'] as const);
  const held = [...inOrder, 'head' as const].find(
    (one) => findPeople(directory, unit, one, now).length > 0,
  );
  return held
    ? { to: held }
    : { to: 'unit', unit: getOperatorUnit(directory, now).ref, role: 'duty' };
};

type OverdueResponsibility = { ticket: Ticket; responsible: ResponsibleRole };

/**
 * Returns the roles to remind about one overdue ticket: the responsible role and, on every fifth working morning, its
 * superiors. Roles that get the weekly report are skipped.
 */
const listRolesToRemind = (
  { ticket, responsible }: OverdueResponsibility,
  { directory, now }: DirectoryAt,
): UnitRoleRef[] => {
  const { unit: lead, role } = responsible;
  const accused = ticket.complaintHold ? listSuspectedUnits(ticket) : ticket.accused;
  const mornings = countMorningsSince(responsible, directory, now);
  const notifies: EscalationTarget[] = [
    findReminderRecipient(lead, role, { directory, now }),
    ...listSuperiors(mornings),
  ];
  const { notifications } = getTicketPolicy(directory, now);
  const isInWeekly = (post: UnitRoleRef): boolean =>
    post.unit !== lead &&
    findNotificationTiming(selectNotificationPolicy(post, notifications), 'P2') === 'weekly';
  return resolveEscalationRecipients(notifies, { lead, on: now, accused }, directory).filter(
    (post) =>
      !isInWeekly(post) &&
      // other units may not read a possible complaint or a request about personal data
      ((lead === ticket.unit && !ticket.complaintHold) || post.unit === lead),
  );
};

/** Returns the ticket's responsible roles that have missed a deadline, if today is a working day of their unit. */
const listOverdueResponsibilities = (
  ticket: Ticket,
  { directory, now }: DirectoryAt,
): OverdueResponsibility[] =>
  findResponsibleRoles(ticket, directory)
    .filter(
      ({ unit, dueAt }) =>
        dueAt <= now &&
        getDaySchedule(toDayNumber(now), getUnitCalendar(unit, directory.calendar)).slots.length >
          0,
    )
    .map((responsible) => ({ ticket, responsible }));

/** Returns the overdue tasks of a ticket about which a role is reminded this morning, the earliest deadline first. */
export function listRemindedTasks(
  { unit, role }: UnitRoleRef,
  ticket: Ticket,
  directoryAt: DirectoryAt,
): ResponsibleRole[] {
  return listOverdueResponsibilities(ticket, directoryAt)
    .filter((overdue) =>
      listRolesToRemind(overdue, directoryAt).some(
        (post) => post.unit === unit && post.role === role,
      ),
    )
    .map(({ responsible }) => responsible)
    .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

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
