import { memoizeByObject } from '../../../shared/memoize-by-object.ts';
import type { Area } from '../../model/areas/area.ts';
import { splitPlaceName } from './split-place-name.ts';

/** Name of an area, split into words. `type` is the kind of area, such as xã, phường or huyện. */
export type AreaName = { area: Area; words: string[]; type: string; isNumber: boolean };

/**
 * Returns the kind of an area without diacritics, such as "xa" or "thi tran". It consists of the words before the name in
 * the area's full name.
 */
export function getAreaType({ fullName, name }: Area): string {
  return splitPlaceName(fullName).slice(0, -splitPlaceName(name).length).join(' ');
}

const listAreaNames = (area: Area): AreaName[] => {
  const type = getAreaType(area);
  return [area.name, ...(area.otherNames ?? [])].map((name) => {
    const words = splitPlaceName(name);
    return { area, words, type, isNumber: words.every((word) => /^\d+$/.test(word)) };
  });
};

type Index = ReadonlyMap<string, readonly AreaName[]>;

/** Returns an index of all area names by their first word. The index is cached for each list of areas. */
export const indexAreaNames = memoizeByObject(
  (areas: readonly Area[]): Index =>
    Map.groupBy(areas.flatMap(listAreaNames), ({ words }) => words[0] ?? ''),
);
