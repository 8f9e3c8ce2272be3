import { findAreaInForce } from '../../directory/model/areas/area.ts';
import type { Directory } from '../../directory/model/directory.ts';
import type { GeoPosition } from '../../ticket/model/fields/geo-position.ts';
import { isIntactUnicode, type ParsedOpen311Form } from './parse-form.ts';
import type { Open311Error } from './refusal.ts';

export type Open311RequestLocation = {
  areaCode?: string | undefined;
  address?: string | undefined;
  position?: GeoPosition | undefined;
};

const maxAddressCharacters = 500;

const parseDegrees = (text: string | undefined, most: number): number | undefined => {
  if (text === undefined || !/^[+-]?\d{1,3}(\.\d{1,20})?$/.test(text)) return undefined;
  return Math.abs(Number(text)) <= most ? Number(text) : undefined;
};

/** Returns whether a form value is zero. Some clients send zeros for unknown area codes and coordinates. */
const isZero = (text: string | undefined): boolean => /^[+-]?0+(\.0*)?$/.test(text ?? '');

const readSentPosition = ({ first }: Pick<ParsedOpen311Form, 'first'>): (string | undefined)[] => {
  const degreesSent = [first('lat'), first('long')];
  return degreesSent.every(isZero) ? [] : degreesSent;
};

/**
 * Parses area code, address and position of an Open311 form; at least one is required. If only the position is given, an
 * operator later selects the commune.
 */
export function parseOpen311RequestLocation(
  form: Pick<ParsedOpen311Form, 'first'>,
  directory: Directory,
  on: Date,
): { location: Open311RequestLocation; flaws: Open311Error[] } {
  const [lat, long] = readSentPosition(form);
  const address = form.first('address_string');
  const areaSent = form.first('address_id');
  const areaCode = isZero(areaSent) ? undefined : areaSent;
  const flaws: Open311Error[] = [];
  if (!lat && !long && !address && !areaCode)
    return { location: {}, flaws: [{ word: 'location-missing' }] };
  const position = { lat: parseDegrees(lat, 90), long: parseDegrees(long, 180) };
  const hasPosition = position.lat !== undefined && position.long !== undefined;
  if ((lat || long) && !hasPosition) flaws.push({ word: 'lat-wrong' });
  if (address && address.length > maxAddressCharacters) {
    flaws.push({ word: 'value-too-long', about: 'address_string' });
  }
  if (address && !isIntactUnicode(address))
    flaws.push({ word: 'text-broken', about: 'address_string' });
  if (areaCode && findAreaInForce(directory, areaCode, on)?.level !== 'commune') {
    flaws.push({ word: 'area-unknown', about: 'address_id' });
  }
  const { lat: atLat, long: atLong } = position;
  return {
    location: {
      ...{ areaCode, address },
      position:
        atLat !== undefined && atLong !== undefined ? { lat: atLat, long: atLong } : undefined,
    },
    flaws,
  };
}
