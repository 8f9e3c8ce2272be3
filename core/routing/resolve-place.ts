import { type Area, findAreaInForce } from '../directory/model/areas/area.ts';
import type { Directory } from '../directory/model/directory.ts';
import { findAreaMentions } from '../directory/read/areas/area-mentions.ts';
import { type AreaSearchResult, findAreasInText } from '../directory/read/areas/search-areas.ts';
import { splitPlaceName } from '../directory/read/areas/split-place-name.ts';
import {
  findMergedProvinceInPlace,
  findOtherProvinceInPlace,
  findProvinceByCode,
  mayBeInOtherProvince,
  type OtherProvince,
  type ProvinceMatch,
} from './other-province.ts';
import type { RoutedArea, RoutingReason } from './route-decision.ts';
import { findSpecialRoutingRule } from './special-routing-rule.ts';

export type ResolvedPlace = { because: RoutingReason[] } & (
  | { kind: 'area'; area: Area; source: RoutedArea['source'] }
  | { kind: 'not-given' }
  | {
      kind: 'unclear';
      reason: 'unknown-place' | 'ambiguous-place';
      hits: AreaSearchResult[];
      /** Former province that the text names, if it now belongs to the hotline's province but not to its area. */
      outside?: OtherProvince;
    }
  | ({ kind: 'elsewhere' } & ProvinceMatch)
);

type PlaceInput = { areaCode?: string | undefined; place?: string | undefined; on: Date };

const toOtherProvincePlace = (match: ProvinceMatch): ResolvedPlace => ({
  kind: 'elsewhere',
  ...match,
  because: [{ rule: 'place', facts: { province: match.province.code } }],
});

const toUnclearPlace = (hits: AreaSearchResult[], rule: string, place: string) => ({
  kind: 'unclear' as const,
  reason: hits.length === 0 ? ('unknown-place' as const) : ('ambiguous-place' as const),
  hits,
  because: [{ rule, facts: { place, candidates: hits.map(({ area }) => area.code) } }],
});

/**
 * Returns whether the province declared the place name ambiguous. The operators decide about an ambiguous name even if only
 * one area matches.
 */
const isDeclaredAmbiguous = (names: readonly string[], place: string): boolean => {
  const normalizedPlace = splitPlaceName(place).join(' ');
  return names.some((name) => splitPlaceName(name).join(' ') === normalizedPlace);
};

const resolvePlaceText = (place: string, directory: Directory, on: Date): ResolvedPlace => {
  const ownEnd = Math.max(0, ...findAreaMentions(directory, place, on).map(({ end }) => end));
  const province = findOtherProvinceInPlace(directory, place, ownEnd, on);
  if (province) return toOtherProvincePlace(province);
  const hits = findAreasInText(directory, place, on);
  const outside = findMergedProvinceInPlace(directory, place, ownEnd, on);
  if (outside && hits.every(({ area }) => area.level === 'province')) {
    return { ...toUnclearPlace([], 'place', place), outside };
  }
  const ambiguous = findSpecialRoutingRule(directory, 'ambiguous-name', on);
  const [hit, ...others] = hits;
  const isAmbiguous = others.length > 0 || isDeclaredAmbiguous(ambiguous?.names ?? [], place);
  if (!isAmbiguous && mayBeInOtherProvince(directory, place, ownEnd, on)) {
    return toUnclearPlace(hits, 'place', place);
  }
  const rule = ambiguous ? `area-rule-${ambiguous.id}` : 'place';
  if (!hit || isAmbiguous) return toUnclearPlace(hits, hit ? rule : 'place', place);
  const facts = { place, area: hit.area.code, match: hit.match };
  return { kind: 'area', area: hit.area, source: 'text', because: [{ rule: 'place', facts }] };
};

const resolveAreaCode = (code: string, directory: Directory, on: Date): ResolvedPlace => {
  const area = findAreaInForce(directory, code, on);
  if (area) {
    const because: RoutingReason[] = [{ rule: 'place', facts: { chosen: code } }];
    if (area.code !== code)
      because.push({ rule: 'area-in-force', facts: { code, now: area.code } });
    return { kind: 'area', area, source: 'chosen', because };
  }
  const province = findProvinceByCode(directory, code, on);
  if (province) return toOtherProvincePlace(province);
  // For an abolished district or a divided area, its parts are the candidates.
  const former = directory.areas.find((candidate) => candidate.code === code);
  return toUnclearPlace(
    former ? findAreasInText(directory, former.fullName, on) : [],
    'place',
    code,
  );
};

/**
 * Determines the area of a report. The area that the citizen selected takes precedence over the place text. An ambiguous
 * place is never guessed.
 */
export function resolvePlace(
  { areaCode, place, on }: PlaceInput,
  directory: Directory,
): ResolvedPlace {
  const chosen = areaCode ? resolveAreaCode(areaCode, directory, on) : undefined;
  if (chosen && !(chosen.kind === 'unclear' && place)) return chosen;
  if (place?.trim()) return resolvePlaceText(place, directory, on);
  return chosen ?? { kind: 'not-given', because: [{ rule: 'place', facts: { given: 'nothing' } }] };
}
