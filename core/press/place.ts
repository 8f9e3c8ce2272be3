import { type Area, areaInForce } from '../directory/area.ts';
import type { UnitsAndAreas } from '../directory/unit.ts';

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
