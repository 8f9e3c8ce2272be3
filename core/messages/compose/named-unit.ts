import { areaNameTexts } from '../../../i18n/citizens.ts';
import type { MessageLang } from '../../../i18n/languages.ts';
import type { Directory } from '../../directory/model/directory.ts';
import { findUnitOnAnyDay, type UnitInForce } from '../../directory/model/unit.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { listPredecessors } from '../../ticket/read/units/missed-by-predecessor.ts';
import { dayMs } from '../../time/day-ms.ts';
import { getStartOfLocalDate } from '../../time/local-date.ts';
import type { Notification } from '../notification.ts';

export type UnitNames = Pick<UnitInForce, 'name' | 'shortName'>;

/**
 * Unit that a message names. `isFormerNamesake` is true for a unit that has ended if its successor, which now has the ticket,
 * has the same name.
 */
export type NamedUnit = UnitNames & { isFormerNamesake?: boolean };

/** Names of the operators in messages. */
export const operatorNames: UnitNames = { name: 'Tổng đài', shortName: '1022' };

/** Returns the unit that had the ticket before a hand-over, with the name that the unit had at that time. */
export function findFormerUnit(
  { subject, requestedAt }: Notification,
  { openedAt, unit }: Ticket,
  directory: Directory,
): NamedUnit | undefined {
  if (!('formerUnit' in subject)) return undefined;
  const { formerUnit: ref } = subject;
  const dayBefore = new Date(requestedAt.getTime() - dayMs);
  const former = findUnitOnAnyDay(directory, ref, openedAt, dayBefore);
  if (!former) return { name: ref, shortName: ref };
  const { name, shortName } = former;
  const present = unit === undefined ? undefined : findUnitOnAnyDay(directory, unit, requestedAt);
  return { name, shortName, isFormerNamesake: present?.name === name };
}

/** Returns the names, as of their last days, of the units from which the ticket was handed over, by number of assignment. */
export function findPredecessorNames(
  ticket: Ticket,
  directory: Directory,
): ReadonlyMap<number, UnitNames> {
  return new Map(
    listPredecessors(ticket).map(({ unit, unitName: name, lastDay, assignment }) => {
      const lastInForce = findUnitOnAnyDay(directory, unit, getStartOfLocalDate(lastDay));
      return [assignment, { name, shortName: lastInForce?.shortName ?? name }];
    }),
  );
}

export function formatNamedUnit(
  { name, shortName, isFormerNamesake }: NamedUnit,
  { channel }: Notification,
  lang: MessageLang,
): string {
  const unit = channel === 'sms' ? shortName : name;
  return isFormerNamesake ? areaNameTexts[lang].former(unit) : unit;
}
