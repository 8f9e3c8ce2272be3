import { areaNameTexts } from '../../../../i18n/citizens.ts';
import type { MessageLang } from '../../../../i18n/languages.ts';
import type { Directory } from '../../../directory/model/directory.ts';
import { findUnitOnAnyDay, type UnitInForce } from '../../../directory/model/organization/unit.ts';
import type { Ticket } from '../../../ticket/model/ticket.ts';
import { listPredecessors } from '../../../ticket/read/units/missed-by-predecessor.ts';
import { dayMs } from '../../../time/day-ms.ts';
import { getStartOfLocalDate, type LocalDate, toLocalDate } from '../../../time/local-date.ts';
import { formatNumericDate } from '../../format-dates.ts';
import type { Notification } from '../../notification.ts';

export type UnitNames = Pick<UnitInForce, 'name' | 'shortName'>;

/** Unit that a message names. `ended` is set if the unit no longer exists; its successor has the ticket now. */
export type NamedUnit = UnitNames & { ended?: { lastDay: LocalDate; successor: UnitNames } };

/** Names of the operators in messages. */
export const operatorNames: UnitNames = { name: 'Tổng đài', shortName: '1022' };

/**
 * Returns the name of a unit in an SMS: its short name or, of the operators, "Tổng đài". Their short name is also the sender
 * at the beginning of each SMS, so that it would occur twice.
 */
export function getSmsUnitName({ shortName }: Pick<UnitNames, 'shortName'>): string {
  return shortName === operatorNames.shortName ? operatorNames.name : shortName;
}

/** Returns the unit that had the ticket before a hand-over, with the name that the unit had at that time. */
export function findFormerUnit(
  { subject, requestedAt }: Notification,
  { openedAt, unit, predecessor }: Ticket,
  directory: Directory,
): NamedUnit | undefined {
  if (!('formerUnit' in subject)) return undefined;
  const { formerUnit: ref } = subject;
  const dayBefore = new Date(requestedAt.getTime() - dayMs);
  const found = findUnitOnAnyDay(directory, ref, openedAt, dayBefore);
  if (!found) return { name: ref, shortName: ref };
  const { name, shortName } = found;
  const present = unit === undefined ? undefined : findUnitOnAnyDay(directory, unit, requestedAt);
  const lastDay = predecessor?.unit === ref ? predecessor.lastDay : toLocalDate(dayBefore);
  return { name, shortName, ...(present && { ended: { lastDay, successor: present } }) };
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

/**
 * Formats the name of a unit in a message. A unit that has ended is marked if its successor has the same name: "UBND xã Long
 * Hữu (đến 30/6/2025)", in SMS "UBND xa Long Huu cu".
 */
export function formatNamedUnit(
  { ended, ...unit }: NamedUnit,
  { channel }: Pick<Notification, 'channel'>,
  lang: MessageLang,
): string {
  const isSms = channel === 'sms';
  const getName = (of: UnitNames): string => (isSms ? getSmsUnitName(of) : of.name);
  const name = getName(unit);
  if (!ended || name !== getName(ended.successor)) return name;
  const texts = areaNameTexts[lang];
  return isSms ? texts.former(name) : texts.until(name, formatNumericDate(ended.lastDay));
}
