import { type Area, areaInForce, parentOf } from '../directory/area.ts';
import type { UnitsAndAreas } from '../directory/unit.ts';
import { localDate } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';

/** What a poster is for: a commune, or the whole province. */
export const wholeProvince = 'tinh';

/** The address that a poster's code leads to, as short as it can be: a code with few squares is read from afar. */
export const posterAddress = (place: string, portalUrl: string): string =>
  new URL(`/q/${place}`, portalUrl).href;

/** The commune of that code, on that day or since; none for the province. */
export const posterArea = (
  directory: Pick<UnitsAndAreas, 'areas'>,
  place: string,
  on: Date,
): Area | undefined => {
  const area = /^\d{5}$/.test(place) ? areaInForce(directory, place, on) : undefined;
  return area?.level === 'commune' ? area : undefined;
};

/** "Phường 7"; "Phường 1, Thị xã Duyên Hải" as long as another one has the name. */
export const posterPlaceName = (
  directory: Pick<UnitsAndAreas, 'areas'>,
  area: Area,
  on: Date,
): string => {
  const isNamesake = (other: Area): boolean =>
    other.fullName === area.fullName && isValidOn(other, localDate(on));
  const parent =
    directory.areas.filter(isNamesake).length > 1 ? parentOf(directory, area, on) : undefined;
  return parent ? `${area.fullName}, ${parent.fullName}` : area.fullName;
};
