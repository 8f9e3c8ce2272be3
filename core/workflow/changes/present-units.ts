import type { Directory } from '../../directory/model/directory.ts';
import { listLastDaysOfRows } from '../../directory/model/organization/ended-unit.ts';
import { findLastDayBeforeNewStaff } from '../../directory/model/organization/new-staff.ts';
import {
  findUnitInForce,
  getOperatorUnit,
  parseUnitRef,
  type UnitInForce,
} from '../../directory/model/organization/unit.ts';
import { findTopic } from '../../directory/model/services/topic.ts';
import { findSuccessorUnit } from '../../routing/find-successor-unit.ts';
import { buildUnitExclusionPredicate } from '../../routing/unit-exclusion.ts';
import { routeClassifiedTicket } from '../../ticket/actions/operators/route-classified-ticket.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { getPreviousDay, getStartOfLocalDate, type LocalDate } from '../../time/local-date.ts';

/** Unit that had a ticket, with its name at that time. */
export type FormerUnit = { unit: string; unitName: string };

export type PresentUnits = { lead: UnitInForce; coUnits: string[] };

/**
 * Chooses new units for a ticket whose lead unit has ended without a successor that may have the ticket. A complaint is routed
 * again by the directory of the day. Other tickets go to the operators, who choose the unit.
 */
const routeAgain = (ticket: Ticket, directory: Directory, now: Date): PresentUnits => {
  if (ticket.accused.length === 0) return { lead: getOperatorUnit(directory, now), coUnits: [] };
  return routeClassifiedTicket({ ...ticket, openedAt: now }, { directory, now });
};

/**
 * Returns the unit that continues the work of a ticket's unit. A report about an office that names none may concern the
 * commune, so a district office is then not replaced by the office of a commune.
 */
const findHeir = (
  ref: string,
  ticket: Ticket,
  directory: Directory,
  now: Date,
): UnitInForce | undefined => {
  const heir = findSuccessorUnit(ref, ticket, directory, now);
  if (heir === undefined || heir.level !== 'commune') return heir;
  const topic = findTopic(directory, ticket.topic, ticket.openedAt);
  const isAboutOffice = ticket.isAboutOffice ?? topic?.isAboutOffice ?? false;
  const { code } = parseUnitRef(ref);
  const isSameLevel = directory.units.some((row) => row.code === code && row.level === heir.level);
  return isAboutOffice && !isSameLevel ? undefined : heir;
};

/** Returns the units that have the ticket on the given day: its units or their successors, except accused units. */
export function findPresentUnits(
  ticket: Ticket,
  unit: string,
  directory: Directory,
  now: Date,
): PresentUnits {
  const isExcluded = buildUnitExclusionPredicate(directory, ticket.accused, now);
  const successor = findHeir(unit, ticket, directory, now);
  const isKept = successor && !isExcluded(successor.ref);
  const next = isKept ? { lead: successor, coUnits: [] } : routeAgain(ticket, directory, now);
  const coUnits = [
    ...ticket.coUnits.flatMap((ref) => findHeir(ref, ticket, directory, now)?.ref ?? []),
    ...next.coUnits,
  ].filter((ref) => ref !== next.lead.ref && (ticket.coUnits.includes(ref) || !isExcluded(ref)));
  return { lead: next.lead, coUnits: [...new Set(coUnits)] };
}

/** Returns since when the lead unit has had the ticket. */
const getLeadSince = ({ openedAt, assignedAt, clocks, predecessor }: Ticket): Date =>
  [clocks.acknowledge.startAt, assignedAt, predecessor?.until].reduce<Date>(
    (latest, at) => (at && at > latest ? at : latest),
    openedAt,
  );

/** Returns the last day of the lead unit's former staff if all its staff were replaced while the unit had the ticket. */
export function findLastDayOfFormerStaff(
  ticket: Ticket,
  unit: string,
  directory: Directory,
  now: Date,
): LocalDate | undefined {
  return findLastDayBeforeNewStaff(directory, unit, { since: getLeadSince(ticket), now });
}

/** Returns the last day on which the lead unit had the given name. Undefined if no row with this name has ended since. */
export function findLastDayOfName(
  ticket: Ticket,
  { unit, unitName }: FormerUnit,
  directory: Directory,
  now: Date,
): LocalDate | undefined {
  return listLastDaysOfRows(directory, unit, { since: getLeadSince(ticket), now }).findLast(
    (day) => findUnitInForce(directory, unit, getStartOfLocalDate(day))?.name === unitName,
  );
}

/**
 * Returns whether a unit only got a new name. A commune that takes over others can keep its code: a unit of such a commune is
 * a successor, even of the unit with the same reference.
 */
export function isRenamedUnit(
  { unit, unitName }: FormerUnit,
  { ref, name, area }: UnitInForce,
  directory: Directory,
): boolean {
  if (ref !== unit) return false;
  if (name === unitName || !area?.validFrom || area.formedFrom.length === 0) return true;
  const dayBefore = getStartOfLocalDate(getPreviousDay(area.validFrom));
  return findUnitInForce(directory, unit, dayBefore)?.name !== unitName;
}
