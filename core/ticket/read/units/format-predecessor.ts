import { areaNameTexts } from '../../../../i18n/citizens.ts';
import type { Lang } from '../../../../i18n/languages.ts';
import type { UnitInForce } from '../../../directory/model/unit.ts';
import { formatNumericDate } from '../../../messages/format-dates.ts';
import type { FormerAssignment } from '../../model/ticket-parts.ts';

/** Formats a unit that has ended: "UBND phường 7 (đến 30/6/2025)"; in SMS "UBND P7 cũ". */
export function formatPredecessor(
  { unitName, lastDay }: FormerAssignment,
  lang: Lang,
  sms?: Pick<UnitInForce, 'shortName'>,
): string {
  const { former, until } = areaNameTexts[lang];
  return sms ? former(sms.shortName) : until(unitName, formatNumericDate(lastDay));
}
