import { splitPlaceName } from '../directory/read/areas/split-place-name.ts';
import { memoizeByObject } from '../shared/memoize-by-object.ts';

type Words = readonly string[];

/** Names in the directory row of a province. */
type ProvinceRow = {
  name: string;
  otherNames: readonly string[];
  districts?: readonly string[] | undefined;
};

/** Name of a province or of a district in it, and the words for its type that may precede it. */
type PlaceName = { words: Words; types: readonly Words[] };

/** Part of an address between commas or similar separators, with the position of its first word in the address. */
type AddressPart = { words: Words; start: number };

const provinceTypes = [['tinh'], ['thanh', 'pho']];
const districtTypes = [['huyen'], ['thi', 'xa'], ['thanh', 'pho'], ['thi', 'tran'], ['xa']];

/**
 * Words before a place name that show that the place is only mentioned and not the location: "giáp Bến Tre", "xe đi TP.HCM",
 * "quán Sài Gòn".
 */
const mentionWords = new Set(
  'giap gan huong tu di ve qua sang den toi ra len duong cau cho quan tiem pha'.split(' '),
);

/** First words of an address part that describes a spot within the place named before: "Bến Tre, gần chợ". */
const spotWords = new Set(
  'gan doi canh ben sau truoc ngay cach so nha duong hem ap khom to cho cau truong cong'.split(' '),
);

const isAt = (words: Words, name: Words, position: number): boolean =>
  name.every((word, index) => words[position + index] === word);

const startsWithType = (words: Words): boolean =>
  districtTypes.some((type) => isAt(words, type, 0) && words.length > type.length);

/** Returns the names of a province and its districts. Cached per directory row. */
export const listPlaceNames = memoizeByObject(
  ({ name, otherNames, districts = [] }: ProvinceRow): PlaceName[] => [
    ...[name, ...otherNames].map((one) => ({ words: splitPlaceName(one), types: provinceTypes })),
    ...districts.map(splitPlaceName).map((words) => ({
      words,
      types: startsWithType(words) ? [] : districtTypes,
    })),
  ],
);

/** Returns whether a part of an address consists of a name, with or without its type: "Bến Tre" or "tỉnh Bến Tre". */
export function isPlaceName(part: Words, { words, types }: PlaceName): boolean {
  return [[], ...types].some(
    (type) => part.length === type.length + words.length && isAt(part, [...type, ...words], 0),
  );
}

/** Splits an address into parts at commas and similar separators. Omits parts that name the country. */
export function splitAddress(place: string): AddressPart[] {
  let start = 0;
  return place
    .split(/[,;/\n–—-]/)
    .map((part) => {
      const words = splitPlaceName(part);
      const placed = { words, start };
      start += words.length;
      return placed;
    })
    .filter(({ words }) => !['', 'viet nam', 'vn'].includes(words.join(' ')));
}

/**
 * Returns the index of the word after a name with its type ("tỉnh Bến Tre", "huyện Chợ Lách"). Returns undefined if the name
 * doesn't occur or is only mentioned.
 */
const findTypedNameEnd = (words: Words, { words: name, types }: PlaceName): number | undefined => {
  const typed = startsWithType(name) ? [name] : types.map((type) => [...type, ...name]);
  const ends = typed.flatMap((full) => {
    const start = words.findIndex(
      (_, position) => isAt(words, full, position) && !mentionWords.has(words[position - 1] ?? ''),
    );
    return start < 0 ? [] : [start + full.length];
  });
  return ends[0];
};

/** Name of the hotline's province, and the index of the word after the last place name inside the hotline's area. */
export type OwnPlaces = { province: string | undefined; end: number };

const isOwnName = ({ words }: PlaceName, { province = '' }: OwnPlaces): boolean =>
  words.join(' ') === splitPlaceName(province).join(' ');

const isOwnProvince = ({ words }: AddressPart, { province }: OwnPlaces): boolean =>
  province !== undefined &&
  isPlaceName(words, { words: splitPlaceName(province), types: provinceTypes });

/**
 * Returns whether an address part is the location of the issue: no place of the hotline's area follows it, and later parts
 * only describe a spot or name the hotline's province.
 */
const isLocation = (part: AddressPart, later: readonly AddressPart[], own: OwnPlaces): boolean => {
  const inProvince = later.filter((one) => isOwnProvince(one, own));
  const spots = later.filter(({ words: [first = ''] }) => spotWords.has(first));
  // >= because a name such as "thành phố Vĩnh Long" can contain the name of an area of the hotline
  const isAfterOwn = part.start + part.words.length >= own.end || inProvince.length > 0;
  return isAfterOwn && new Set([...inProvince, ...spots]).size === later.length;
};

/**
 * Returns those of the given provinces that a text names as the place of the issue: alone or at the end of an address, after
 * the hotline's own areas, and not only as a direction or landmark. See `findOtherProvinceInPlace`.
 */
export function filterNamedProvinces<Row extends ProvinceRow>(
  provinces: readonly Row[],
  place: string,
  own: OwnPlaces,
): Row[] {
  const words = splitPlaceName(place);
  const parts = splitAddress(place);
  const locations = parts.filter((part, index) => isLocation(part, parts.slice(index + 1), own));
  const isPlace = (name: PlaceName): boolean =>
    locations.some((part) => isPlaceName(part.words, name)) ||
    (findTypedNameEnd(words, name) ?? -1) >= own.end;
  return provinces.filter((row) =>
    listPlaceNames(row).some((name) => !isOwnName(name, own) && isPlace(name)),
  );
}

/** Returns whether a part of an address ends with a name that is not only mentioned. */
export function endsWithPlaceName(part: Words, { words }: PlaceName): boolean {
  const start = part.length - words.length;
  return start >= 0 && isAt(part, words, start) && !mentionWords.has(part[start - 1] ?? '');
}
