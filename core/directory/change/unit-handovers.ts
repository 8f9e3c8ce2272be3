import { findSuccessorUnit } from '../../routing/find-successor-unit.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { getNextDay, getStartOfLocalDate, LocalDate } from '../../time/local-date.ts';
import { isValidOn } from '../../time/validity.ts';
import type { Directory } from '../model/directory.ts';
import { findEndedUnit } from '../model/organization/ended-unit.ts';
import { findSuccessorUnits, getOperatorUnit, type UnitRef } from '../model/organization/unit.ts';
import { listLeadUnits } from '../model/services/topic.ts';
import { listUnitRefs } from '../read/vacant-roles.ts';
import type { ChangedDirectoryRow } from './change.ts';

type OpenTicket = Pick<Ticket, 'code' | 'areaCode' | 'place' | 'unit' | 'clocks'>;

/** Data that belongs to units and passes to their successors. */
export type UnitHoldings = {
  tickets: readonly OpenTicket[];
  /** Codes of the tickets with a due callback. */
  callbacks: ReadonlySet<string>;
  members: readonly { name: string; unit?: string | undefined; withdrawnAt?: Date | undefined }[];
};

/** Unit that ends because of a directory change, and what passes to whom on the day after its last day. */
export type UnitHandover = {
  unit: UnitRef;
  name: string;
  lastDay: LocalDate;
  successors: string[];
  /** Number of open tickets that each unit gets. The operators get tickets without a clear successor. */
  tickets: { to: string; count: number }[];
  /**
   * Answer deadlines of the handed-over tickets, which don't change: how many pass before the hand-over, and the first one
   * after it.
   */
  deadlines: { passed: number; next?: Date };
  /**
   * Names of the topics that the unit leads until its last day, always or for certain form answers. Empty for units that serve
   * one area, because topics name the kind of unit and not the unit.
   */
  topics: string[];
  /** Number of due callbacks on the handed-over tickets. The operators make them, as before. */
  callbacks: number;
  /** People on the unit's roster, and on its successors' rosters the day after. */
  people: { before: string[]; after: string[] };
  /** Staff members who must be moved to a successor. */
  accounts: string[];
};

/** Returns the last days that the change sets for units and areas. */
const listNewLastDays = (rows: readonly ChangedDirectoryRow[]): LocalDate[] => {
  const days = rows
    .filter(({ table }) => table === 'units' || table === 'areas')
    .flatMap(({ before, after }) => {
      const day = LocalDate.safeParse(after?.['validTo']).data;
      return day && day !== before?.['validTo'] ? [day] : [];
    });
  return [...new Set(days)].toSorted();
};

const listRefs = ({ units, areas }: Directory, day: LocalDate): UnitRef[] => {
  const current = areas.filter((area) => isValidOn(area, day));
  return units
    .filter((unit) => isValidOn(unit, day))
    .flatMap((unit) => listUnitRefs(unit, current));
};

const countByReceiver = (
  tickets: readonly OpenTicket[],
  unit: UnitRef,
  directory: Directory,
  on: Date,
): UnitHandover['tickets'] => {
  const names = tickets.map(
    (ticket) =>
      (findSuccessorUnit(unit, ticket, directory, on) ?? getOperatorUnit(directory, on)).name,
  );
  return [...Map.groupBy(names, (name) => name)].map(([to, { length: count }]) => ({ to, count }));
};

const summarizeDeadlines = (
  tickets: readonly OpenTicket[],
  on: Date,
): UnitHandover['deadlines'] => {
  const due = tickets.map(({ clocks }) => clocks.resolve.dueAt);
  const [next] = due.filter((at) => at >= on).toSorted((a, b) => a.getTime() - b.getTime());
  return { passed: due.filter((at) => at < on).length, ...(next && { next }) };
};

const listLedTopics = ({ topics }: Directory, unit: UnitRef, day: LocalDate): string[] =>
  topics
    .filter((topic) => listLeadUnits(topic).includes(unit) && isValidOn(topic, day))
    .map(({ name }) => name);

const listPeople = ({ people }: Directory, units: readonly string[], day: LocalDate): string[] => [
  ...new Set(
    people
      .filter((person) => units.includes(person.unit) && isValidOn(person, day))
      .map(({ name }) => name),
  ),
];

const describeHandover = (
  unit: UnitRef,
  { name, lastDay }: { name: string; lastDay: LocalDate },
  { before, after }: { before: Directory; after: Directory },
  { tickets, callbacks, members }: UnitHoldings,
): UnitHandover => {
  const firstDay = getNextDay(lastDay);
  const on = getStartOfLocalDate(firstDay);
  const successors = findSuccessorUnits(after, unit, on);
  const own = tickets.filter((ticket) => ticket.unit === unit);
  const refs = successors.map(({ ref }) => ref);
  return {
    ...{ unit, name, lastDay, successors: successors.map((one) => one.name) },
    tickets: countByReceiver(own, unit, after, on),
    deadlines: summarizeDeadlines(own, on),
    topics: listLedTopics(before, unit, lastDay),
    callbacks: own.filter(({ code }) => callbacks.has(code)).length,
    people: {
      before: listPeople(before, [unit], lastDay),
      after: listPeople(after, refs, firstDay),
    },
    accounts: members
      .filter((member) => member.unit === unit && !member.withdrawnAt)
      .map((member) => member.name),
  };
};

/**
 * Returns the units that end because of a directory change, with the tickets, people and accounts that pass to their
 * successors.
 */
export function findUnitHandovers(
  rows: readonly ChangedDirectoryRow[],
  { before, after }: { before: Directory; after: Directory },
  holdings: UnitHoldings,
): UnitHandover[] {
  return listNewLastDays(rows).flatMap((day) => {
    const period = {
      since: getStartOfLocalDate(day),
      now: getStartOfLocalDate(getNextDay(day)),
    };
    return listRefs(before, day).flatMap((unit) => {
      const ended = findEndedUnit(after, unit, period);
      if (!ended || findEndedUnit(before, unit, period)) return [];
      return [describeHandover(unit, ended, { before, after }, holdings)];
    });
  });
}
