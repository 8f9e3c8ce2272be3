import { type Area, areasInForce } from '../directory/area.ts';
import { placeWords } from '../directory/place-words.ts';

type Areas = { areas: readonly Area[] };

/** The letters of keys 2 to 9. */
const letters = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

const keyOf = (sign: string): string => {
  const at = letters.findIndex((group) => group.includes(sign));
  return at < 0 ? sign : String(at + 2);
};

/** What a word without diacritics is on a telephone: "long" is 5664. A digit is its own key. */
const keysOf = (word: string): string => Array.from(word, keyOf).join('');

/** How a caller may begin to key a name, by its words; of a numbered ward, "phuong 7" and "p 7" too. */
const namesOf = ({ name, fullName, otherNames = [] }: Area): string[][] => {
  const names = [name, ...otherNames].map(placeWords);
  const isNumber = /^\d+$/.test(name);
  return isNumber ? [...names, placeWords(fullName), ['p', name]] : names;
};

const none = 3;

/** How far a name is from what was keyed: all of it, its beginning, the beginning of a later word. */
const distance = (words: readonly string[], keyed: string): number => {
  const spelled = words.map(keysOf);
  const from = (start: number): string => spelled.slice(start).join('');
  if (from(0) === keyed) return 0;
  if (from(0).startsWith(keyed)) return 1;
  return spelled.some((_, start) => from(start).startsWith(keyed)) ? 2 : none;
};

const nameOrder = (a: Area, b: Area): number => {
  const [one, other] = [a, b].map(({ name }) => placeWords(name).join(' '));
  return (one ?? '') < (other ?? '') ? -1 : one === other && a.code < b.code ? -1 : 1;
};

/** Keys that may be the beginning of a name: one alone would be a list. */
const isName = (keyed: string): boolean => /^\d{2,9}$/.test(keyed);

type Hit = { area: Area; far: number };

/** The commune that day: itself, or what it has become, behind all that are called so now. */
const hitsFor = (directory: Areas, named: Area, keyed: string, on: Date): Hit[] => {
  const far = Math.min(...namesOf(named).map((words) => distance(words, keyed)));
  if (far === none) return [];
  return areasInForce(directory, named, on).map((area) => ({
    area,
    far: area === named ? far : far + none,
  }));
};

/**
 * The communes of that day whose name, or whose name before a merger, goes on from what was keyed, from the start of any
 * of its words; the likeliest first.
 */
export const communesByKeys = (directory: Areas, keyed: string, on: Date): Area[] => {
  if (!isName(keyed)) return [];
  const hits = directory.areas
    .filter(({ level }) => level === 'commune')
    .flatMap((named) => hitsFor(directory, named, keyed, on))
    .toSorted((a, b) => a.far - b.far || nameOrder(a.area, b.area));
  return [...new Set(hits.map(({ area }) => area))];
};
