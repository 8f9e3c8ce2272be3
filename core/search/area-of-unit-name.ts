import type { UnitsAndAreas } from '../directory/model/organization/unit.ts';
import { foldForSearch } from '../text/fold.ts';

/**
 * If a text is the name of an area's unit on any day, returns the area's name: "phường 7" for "UBND phường 7". Returns
 * other texts unchanged. The search index contains the areas of tickets, but not the names of units.
 */
export function replaceUnitNameByArea(text: string, { units, areas }: UnitsAndAreas): string {
  const typed = foldForSearch(text.trim());
  const area = areas.find(({ level, fullName }) =>
    units.some(
      (unit) =>
        unit.level === level &&
        unit.nameInArea !== undefined &&
        typed === foldForSearch(`${unit.nameInArea} ${fullName}`),
    ),
  );
  return area?.fullName ?? text;
}
