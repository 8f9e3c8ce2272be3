import { areaNameTexts } from '../../../i18n/citizens.ts';
import type { Lang } from '../../messages/lang.ts';
import { lowercaseFirstLetter } from '../../text/lowercase-first-letter.ts';
import { type Area, findDistinguishingParent, findParentArea } from '../model/area.ts';
import { formatNameInDistrict } from './name-in-district.ts';
import type { AreaSearchResult } from './search-areas.ts';

type Areas = { areas: readonly Area[] };

/** Returns the name of an area with that of its parent: "xã Tân An, tỉnh Vĩnh Long". */
export function formatAreaWithParent(directory: Areas, area: Area, on: Date): string {
  const parent = findParentArea(directory, area, on);
  return [area, ...(parent ? [parent] : [])]
    .map(({ fullName }) => lowercaseFirstLetter(fullName))
    .join(', ');
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
  { area, former }: Pick<AreaSearchResult, 'area' | 'former'>,
  { on, lang }: { on: Date; lang: Lang },
): string | undefined {
  const texts = areaNameTexts[lang];
  if (former === undefined) {
    const parent = findParentArea(directory, area, on);
    return parent?.level === 'district' ? parent.fullName : undefined;
  }
  return former.level === area.level
    ? texts.nowPartOf(formatAreaWithParent(directory, area, on))
    : texts.inFormer([lowercaseFirstLetter(former.fullName)]);
}
