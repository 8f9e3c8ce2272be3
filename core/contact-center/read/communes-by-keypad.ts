import { type Area, findAreasInForce } from '../../directory/model/areas/area.ts';
import { splitPlaceName } from '../../directory/read/areas/split-place-name.ts';
import type { SpokenCommune } from '../model/menus/spoken-areas.ts';

type Areas = { areas: readonly Area[] };

/** Letters on the telephone keys 2 to 9; the first entry belongs to key 2. */
const keypadLetters = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

const toKeypadDigit = (sign: string): string => {
  const at = keypadLetters.findIndex((group) => group.includes(sign));
  return at < 0 ? sign : String(at + 2);
};

/** Returns the phone keys of the first letters of a name's syllables: "Long Đức" becomes 53. */
export function toKeypadInitials(name: string): string {
  return spellInitials(splitPlaceName(name));
}

/** Converts a word without diacritics to the digits of a telephone keypad: "long" becomes 5664. Digits stay unchanged. */
const toKeypadDigits = (word: string): string => Array.from(word, toKeypadDigit).join('');

/**
 * Returns the names, split into words, by which callers may enter a commune on the keypad. For a ward whose name is a
 * number, includes the names with "phường" or "p" before the number.
 */
const listKeypadNames = ({ name, fullName, otherNames = [] }: Area): string[][] => {
  const names = [name, ...otherNames].map(splitPlaceName);
  const isNumber = /^\d+$/.test(name);
  return isNumber ? [...names, splitPlaceName(fullName), ['p', name]] : names;
};

const spellInitials = (words: readonly string[]): string =>
  words.map((word) => toKeypadDigit(word.charAt(0))).join('');

const noMatchDistance = 4;

/**
 * Returns how well a commune's name matches the entered keypad digits: 0 for the whole name, 1 for the first letters of all
 * its syllables, 2 for its beginning, 3 for the beginning of a later word, 4 for no match.
 */
const computeMatchDistance = (words: readonly string[], keypadDigits: string): number => {
  const spelled = words.map(toKeypadDigits);
  const from = (start: number): string => spelled.slice(start).join('');
  if (from(0) === keypadDigits) return 0;
  if (keypadDigits.length === 1) return noMatchDistance;
  if (words.length > 1 && spellInitials(words) === keypadDigits) return 1;
  if (from(0).startsWith(keypadDigits)) return 2;
  return spelled.some((_, start) => from(start).startsWith(keypadDigits)) ? 3 : noMatchDistance;
};

const compareByName = (a: Area, b: Area): number => {
  const [one, other] = [a, b].map(({ name }) => splitPlaceName(name).join(' '));
  return (one ?? '') < (other ?? '') ? -1 : one === other && a.code < b.code ? -1 : 1;
};

const isKeypadName = (keypadDigits: string): boolean => /^\d{1,9}$/.test(keypadDigits);

type CommuneMatch = SpokenCommune & { far: number };

/**
 * Returns the commune if its name matches the keypad digits and it is valid on the date. If it has ended, returns its
 * successors, ranked behind matches by current name.
 */
const findCommuneMatches = (
  directory: Areas,
  named: Area,
  keypadDigits: string,
  on: Date,
): CommuneMatch[] => {
  const far = Math.min(
    ...listKeypadNames(named).map((words) => computeMatchDistance(words, keypadDigits)),
  );
  if (far === noMatchDistance) return [];
  return findAreasInForce(directory, named, on).map((area) => ({
    area,
    former: area.fullName === named.fullName ? undefined : named,
    far: area === named ? far : far + noMatchDistance,
  }));
};

/**
 * Finds communes by keypad digits: the digits must spell the first letters of all syllables, or the beginning of a word, of
 * the current or a former name. A single digit finds only a ward that has this number as its name. Returns communes that are
 * valid on the date, best match first, with the former commune if only its name matches.
 */
export function findCommunesByKeypad(
  directory: Areas,
  keypadDigits: string,
  on: Date,
): SpokenCommune[] {
  if (!isKeypadName(keypadDigits)) return [];
  const hits = directory.areas
    .filter(({ level }) => level === 'commune')
    .flatMap((named) => findCommuneMatches(directory, named, keypadDigits, on))
    .toSorted((a, b) => a.far - b.far || compareByName(a.area, b.area));
  return hits
    .filter((hit, index) => hits.findIndex(({ area }) => area === hit.area) === index)
    .map(({ area, former }) => ({ area, former }));
}
