import { areaNameTexts } from '../../../../i18n/citizens.ts';
import type { Lang } from '../../../../i18n/languages.ts';
import type { UnitInForce } from '../../../directory/model/organization/unit.ts';
import { formatNumericDate } from '../../../messages/format-dates.ts';
import { getPreviousDay, toLocalDate } from '../../../time/local-date.ts';
import type { FormerAssignment } from '../../model/ticket-parts.ts';

type HandOver = { at: Date; formerName: string; unitName: string };

/**
 * Returns the name of the unit from which a ticket was handed over. If its successor has the same name, the last day is added:
 * "UBND xã Long Hữu (đến 30/6/2025)".
 */
export function formatFormerName({ at, formerName, unitName }: HandOver, lang: Lang): string {
  if (formerName !== unitName) return formerName;
  const lastDay = getPreviousDay(toLocalDate(at));
  return areaNameTexts[lang].until(formerName, formatNumericDate(lastDay));
}

/** Formats a unit that has ended: "UBND phường 7 (đến 30/6/2025)"; in SMS "UBND P7 cũ". */
export function formatPredecessor(
  { unitName, lastDay }: FormerAssignment,
  lang: Lang,
  sms?: Pick<UnitInForce, 'shortName'>,
): string {
  const { former, until } = areaNameTexts[lang];
  return sms ? former(sms.shortName) : until(unitName, formatNumericDate(lastDay));
}
