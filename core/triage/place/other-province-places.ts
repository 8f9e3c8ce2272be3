import type { Directory } from '../../directory/model/directory.ts';
import { splitPlaceName } from '../../directory/read/areas/split-place-name.ts';
import { isMergedIntoOwnProvince, type OtherProvince } from '../../routing/other-province.ts';
import { lazy } from '../../shared/lazy.ts';
import { memoizeByObject } from '../../shared/memoize-by-object.ts';
import { toLocalDate } from '../../time/local-date.ts';
import { isValidOn } from '../../time/validity.ts';
import data from '../data/place-words.json' with { type: 'json' };
import { getPlaceRelation, type PlaceRelation } from './place-relation.ts';
import { type PlaceToken, tokenizePlaces } from './place-tokens.ts';

export type OtherProvincePlace = {
  start: number;
  end: number;
  strength: PlaceRelation;
  /** True if the former province now belongs to the hotline's own province. */
  isInOwnProvince: boolean;
};

const getAdditionalPlaceNames = lazy(
  (): ReadonlyMap<string, string[]> => new Map(Object.entries(data.others)),
);
type Name = { words: string[]; province: OtherProvince };
type Names = ReadonlyMap<string, Name[]>;

/** Returns the names of other provinces and of places in them, indexed by first word. Cached for each directory version. */
const getOutsideNames = memoizeByObject((otherProvinces: Directory['otherProvinces']): Names => {
  const names = otherProvinces.flatMap((province) =>
    [
      ...[province.name, ...province.otherNames],
      ...(getAdditionalPlaceNames().get(province.code) ?? []),
    ]
      .filter((one) => one.length > 2)
      .map((one) => ({ province, words: tokenizePlaces(one, []).map(({ word }) => word) })),
  );
  return Map.groupBy(names, ({ words }) => words[0] ?? '');
});

/**
 * Finds places in other provinces. Also recognizes the names of former provinces, which people still use. `strength` states
 * how clearly each place is the location of the reported issue.
 */
export function findPlacesInOtherProvinces(
  tokens: readonly PlaceToken[],
  directory: Directory,
  on: Date,
): OtherProvincePlace[] {
  const names = getOutsideNames(directory.otherProvinces);
  const date = toLocalDate(on);
  const own = directory.areas.filter((area) => area.level === 'province' && isValidOn(area, date));
  const ownNames = new Set(own.map(({ name }) => splitPlaceName(name).join(' ')));
  return tokens.flatMap(({ word: first }, start) =>
    (names.get(first) ?? [])
      .filter(({ words }) => !ownNames.has(words.join(' ')))
      .filter(({ words }) => words.every((word, at) => tokens[start + at]?.word === word))
      .map(({ words, province }) => {
        const end = start + words.length;
        const strength = getPlaceRelation(tokens, { start, end });
        const isInOwnProvince = isMergedIntoOwnProvince(province, directory, on);
        return { start, end, strength, isInOwnProvince };
      }),
  );
}
