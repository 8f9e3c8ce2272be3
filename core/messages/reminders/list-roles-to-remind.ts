import type { Directory } from '../../directory/model/directory.ts';
import { findPeople } from '../../directory/model/organization/people.ts';
import { getOperatorUnit } from '../../directory/model/organization/unit.ts';
import { getUnitCalendar } from '../../sla/calendar.ts';
import { getDaySchedule } from '../../sla/day-schedule.ts';
import type { EscalationTarget } from '../../sla/escalation-policy.ts';
import { resolveEscalationRecipients } from '../../sla/escalation-recipients.ts';
import { findResponsibleRoles, type ResponsibleRole } from '../../sla/responsible-roles.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { getTicketPolicy } from '../../ticket/model/ticket-policy.ts';
import { listSuspectedUnits } from '../../ticket/read/units/hidden-from-units.ts';
import { toDayNumber } from '../../time/local-date.ts';
import {
  findNotificationTiming,
  selectNotificationPolicy,
} from '../schedule/notification-policy.ts';

export type UnitRoleRef = { unit: string; role: string };

/** Number of working mornings after the deadline at which one more level of superiors is reminded too. */
const morningsPerLevel = 5;

/** Returns the number of the unit's working days from the day after the deadline to today, inclusive. */
export const countMorningsSince = (
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

export type DirectoryAt = { directory: Directory; now: Date };

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

export type OverdueResponsibility = { ticket: Ticket; responsible: ResponsibleRole };

/**
 * Returns the roles to remind about one overdue ticket: the responsible role and, on every fifth working morning, its
 * superiors. Roles that get the weekly report are skipped.
 */
export const listRolesToRemind = (
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
export const listOverdueResponsibilities = (
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
