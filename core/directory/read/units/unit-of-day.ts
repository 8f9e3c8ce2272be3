import { areaNameTexts } from '../../../../i18n/citizens.ts';
import type { Lang } from '../../../messages/lang.ts';
import { findEndedUnit } from '../../model/organization/ended-unit.ts';
import {
  findSuccessorUnits,
  findUnitInForce,
  findUnitRow,
  parseUnitRef,
  type UnitRef,
  type UnitsAndAreas,
} from '../../model/organization/unit.ts';
import { listFormerUnitTypes } from './former-units.ts';

/** Day on which the unit was named, and the present day. The default language is Vietnamese. */
type Days = { on: Date; now: Date; lang?: Lang };

const earliest = new Date(0);

/** Returns the name of an ended unit with those of its successors: "UBND phường 7, nay là UBND phường Nguyệt Hoá". */
export function formatEndedUnit(
  name: string,
  successors: readonly string[],
  lang: Lang = 'vi',
): string {
  const texts = areaNameTexts[lang];
  return successors.length > 0 ? `${name}, ${texts.nowUnits(successors)}` : texts.former(name);
}

/** Returns the name of a unit type, such as the commune committees. The type may have ended. */
const formatUnitType = (directory: UnitsAndAreas, code: string, { now, lang }: Days): string => {
  const former = listFormerUnitTypes(directory, now).find((type) => type.code === code);
  if (former) return formatEndedUnit(former.name, [former.successor], lang);
  return findUnitRow(directory, code, now)?.name ?? code;
};

/** Returns the name of a unit that was named on a day. If it has ended by now, adds its successors. */
export function formatUnitOfDay(directory: UnitsAndAreas, ref: UnitRef, days: Days): string {
  const { on, now, lang } = days;
  const wasInForce = findUnitInForce(directory, ref, on)?.ref === ref;
  const ended = findEndedUnit(
    directory,
    ref,
    wasInForce ? { since: on, now } : { since: earliest, now: on },
  );
  if (ended) {
    const successors = findSuccessorUnits(directory, ref, now).map(({ name }) => name);
    return formatEndedUnit(ended.name, successors, lang);
  }
  const present = findUnitInForce(directory, ref, now)?.name;
  return present ?? formatUnitType(directory, parseUnitRef(ref).code, days);
}
