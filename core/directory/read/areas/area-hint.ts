import { areaNameTexts } from '../../../../i18n/citizens.ts';
import type { Lang } from '../../../messages/lang.ts';
import { lowercaseFirstLetter } from '../../../text/lowercase-first-letter.ts';
import { type Area, findDistinguishingParent, findParentArea } from '../../model/areas/area.ts';
import { formatNameInDistrict } from './name-in-district.ts';
import type { AreaSearchResult } from './search-areas.ts';

type Areas = { areas: readonly Area[] };

/** Returns the name of an area with that of its district; without a district only its name. */
export function formatAreaInDistrict(directory: Areas, area: Area, on: Date): string {
  const parent = findParentArea(directory, area, on);
  return parent?.level === 'district'
    ? formatNameInDistrict(area.fullName, parent.fullName)
    : area.fullName;
}

type AreaMatch = Pick<AreaSearchResult, 'area' | 'former'>;

/**
 * Returns the former name by which a search result was found: "Phường 7, thành phố Trà Vinh". Undefined if the text named the
 * area itself or an abolished district around it.
 */
export function findFormerName(
  directory: Areas,
  { area, former }: AreaMatch,
  on: Date,
): string | undefined {
  return former?.level === area.level ? formatAreaInDistrict(directory, former, on) : undefined;
}

/** Returns the full name of an area, with its parent if another area has the same name: "Phường 1, thị xã Duyên Hải". */
export function formatDistinctAreaName(directory: Areas, area: Area, on: Date): string {
  const parent = findDistinguishingParent(directory, area, on);
  return parent ? formatNameInDistrict(area.fullName, parent.fullName) : area.fullName;
}

/**
 * Returns a hint for a search result. If the text named a former area, the hint explains how the result is related to it.
 * Otherwise, the hint is the district, which distinguishes areas with the same name.
 */
export function formatAreaHint(
  directory: Areas,
  { area, former }: AreaMatch,
  { on, lang }: { on: Date; lang: Lang },
): string | undefined {
  const texts = areaNameTexts[lang];
  if (former === undefined) {
    const parent = findParentArea(directory, area, on);
    return parent?.level === 'district' ? parent.fullName : undefined;
  }
  return former.level === area.level
    ? texts.nowPartOf(lowercaseFirstLetter(formatAreaInDistrict(directory, area, on)))
    : texts.inFormer([lowercaseFirstLetter(former.fullName)]);
}

/**
 * Explains which area replaced the former area that a text named: "Phường 7, thành phố Trà Vinh, nay thuộc phường Nguyệt
 * Hoá".
 */
export function explainFormerName(
  directory: Areas,
  match: AreaMatch,
  context: { on: Date; lang: Lang },
): string | undefined {
  const former = findFormerName(directory, match, context.on);
  return former && `${former}, ${formatAreaHint(directory, match, context)}`;
}
