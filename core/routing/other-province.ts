import * as z from 'zod';
import type { Area } from '../directory/model/areas/area.ts';
import { splitPlaceName } from '../directory/read/areas/split-place-name.ts';
import { toLocalDate } from '../time/local-date.ts';
import { isValidOn, validityFields } from '../time/validity.ts';
import {
  endsWithPlaceName,
  filterNamedProvinces,
  isPlaceName,
  listPlaceNames,
  splitAddress,
} from './province-names.ts';

/** Another province, with the dialing code for calling its hotline. */
export const OtherProvince = z.strictObject({
  code: z.string().regex(/^\d{2}$/),
  name: z.string().min(1),
  otherNames: z.array(z.string().min(1)),
  /**
   * Names of districts in the province, by which senders state a place in it. A name that is also usual elsewhere includes
   * its type: "huyện Tam Bình".
   */
  districts: z.array(z.string().min(1)).optional(),
  diallingCode: z.string().regex(/^\d{2,3}$/),
  /** True if an official source confirms the dialing code. */
  isConfirmed: z.boolean(),
  /** Code of the province into which this province was merged after its last day. */
  mergedInto: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  ...validityFields,
});
export type OtherProvince = z.infer<typeof OtherProvince>;

type Provinces = { otherProvinces: readonly OtherProvince[] };
type Places = Provinces & { areas: readonly Area[] };

/** Province that is responsible on a day, with the former province if the sender named that one. */
export type ProvinceMatch = { province: OtherProvince; former?: OtherProvince };

/** Returns the province itself if it exists on the day, otherwise the one into which it was merged. */
const resolveProvince = (
  { otherProvinces }: Provinces,
  named: OtherProvince,
  on: Date,
): ProvinceMatch | undefined => {
  if (isValidOn(named, toLocalDate(on))) return { province: named };
  const province = otherProvinces.find(
    (row) => row.code === named.mergedInto && isValidOn(row, toLocalDate(on)),
  );
  const isSameName = province?.name === named.name;
  return province && { province, ...(!isSameName && { former: named }) };
};

/** Returns the provinces that exist on the day, then those that have ended before. */
const listProvincesUntil = ({ otherProvinces }: Provinces, on: Date): OtherProvince[] => {
  const date = toLocalDate(on);
  const started = otherProvinces.filter(({ validFrom }) => validFrom === null || validFrom <= date);
  return started.toSorted((a, b) => Number(isValidOn(b, date)) - Number(isValidOn(a, date)));
};

export function findProvinceByCode(
  provinces: Provinces,
  code: string,
  on: Date,
): ProvinceMatch | undefined {
  const named = listProvincesUntil(provinces, on).find((row) => row.code === code);
  return named && resolveProvince(provinces, named, on);
}

/** Returns the province to which the hotline belongs on the day. */
export function findOwnProvince({ areas }: Pick<Places, 'areas'>, on: Date): Area | undefined {
  return areas.find((area) => area.level === 'province' && isValidOn(area, toLocalDate(on)));
}

/** Returns whether a province has ended and been merged into the hotline's own province. */
export function isMergedIntoOwnProvince(
  province: OtherProvince,
  places: Pick<Places, 'areas'>,
  on: Date,
): boolean {
  return (
    province.validTo !== null &&
    province.validTo < toLocalDate(on) &&
    findOwnProvince(places, on)?.code === province.mergedInto
  );
}

/**
 * Returns the former province in which a described place is located, if it now belongs to the hotline's own province. The
 * hotline's area may be only a part of this province.
 */
export function findMergedProvinceInPlace(
  places: Places,
  place: string,
  ownEnd: number,
  on: Date,
): OtherProvince | undefined {
  const merged = places.otherProvinces.filter((row) => isMergedIntoOwnProvince(row, places, on));
  const province = findOwnProvince(places, on)?.name;
  return filterNamedProvinces(merged, place, { province, end: ownEnd })[0];
}

/**
 * Returns the other province in which a described place is located. Ignores provinces that are only mentioned ("giáp Bến
 * Tre") and provinces that are named before `ownEnd`, the end of the last area name of the hotline's own areas: "từ tỉnh
 * Bến Tre về xã Long Đức".
 */
export function findOtherProvinceInPlace(
  places: Places,
  place: string,
  ownEnd: number,
  on: Date,
): ProvinceMatch | undefined {
  const own = { province: findOwnProvince(places, on)?.name, end: ownEnd };
  return filterNamedProvinces(listProvincesUntil(places, on), place, own).flatMap(
    (row) => resolveProvince(places, row, on) ?? [],
  )[0];
}

const isOwnAreaName = ({ areas }: Places, name: readonly string[], on: Date): boolean =>
  areas.some(
    (area) =>
      isValidOn(area, toLocalDate(on)) && splitPlaceName(area.name).join(' ') === name.join(' '),
  );

/**
 * Returns whether the name of an area of the hotline may refer to a place in another province: "Long Thới Chợ Lách Bến
 * Tre". The operators decide about such a text.
 */
export function mayBeInOtherProvince(
  places: Places,
  place: string,
  ownEnd: number,
  on: Date,
): boolean {
  const last = splitAddress(place).at(-1);
  if (!last) return false;
  const hasOwnArea = ownEnd > last.start;
  return listProvincesUntil(places, on)
    .flatMap(listPlaceNames)
    .some(
      (name) =>
        endsWithPlaceName(last.words, name) &&
        (hasOwnArea || isPlaceName(last.words, name)) &&
        !isOwnAreaName(places, name.words, on),
    );
}
