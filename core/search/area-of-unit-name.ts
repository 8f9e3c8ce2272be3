import type { UnitsAndAreas } from '../directory/model/organization/unit.ts';
import { memoizeByObject } from '../shared/memoize-by-object.ts';
import { foldForSearch } from '../text/fold.ts';

/** Names of areas, keyed by the folded names of their units. */
type AreaNames = ReadonlyMap<string, string>;

const listAreaNames = memoizeByObject(({ units, areas }: UnitsAndAreas): AreaNames => {
  const names = new Map<string, string>();
  for (const { level, fullName } of areas) {
    for (const unit of units) {
      if (unit.level !== level || unit.nameInArea === undefined) continue;
      const unitName = foldForSearch(`${unit.nameInArea} ${fullName}`);
      if (!names.has(unitName)) names.set(unitName, fullName);
    }
  }
  return names;
});

/**
 * If a text is the name of an area's unit on any day, returns the area's name: "phường 7" for "UBND phường 7". Returns
 * other texts unchanged. The search index contains the areas of tickets, but not the names of units. The names are cached
 * for each directory.
 */
export function replaceUnitNameByArea(text: string, directory: UnitsAndAreas): string {
  return listAreaNames(directory).get(foldForSearch(text.trim())) ?? text;
}
