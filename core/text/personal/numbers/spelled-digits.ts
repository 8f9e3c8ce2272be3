import type { DisguiseRemovalRule } from '../text-edit.ts';

/** Vietnamese words for single digits, in lower case without diacritics. */
export const digitWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    khong: '0',
    hong: '0',
    mot: '1',
    hai: '2',
    ba: '3',
    bon: '4',
    tu: '4',
    nam: '5',
    lam: '5',
    sau: '6',
    bay: '7',
    tam: '8',
    chin: '9',
    zero: '0',
    linh: '0',
    le: '0',
  }),
);

/** Vietnamese names of the letters on license plates, as people spell them. */
export const letterNames: ReadonlyMap<string, string> = new Map(
  Object.entries({ be: 'b', xe: 'c', de: 'd', ep: 'f', gie: 'g', hat: 'h', ca: 'k', mo: 'm' }),
);

const buildTokenPattern = (words: Iterable<string>): string =>
  `(?:\\d|(?<![a-z])(?:${[...words].join('|')})(?![a-z]))`;
const digit = buildTokenPattern([...digitWords.keys(), 'muoi']);
const token = buildTokenPattern([...digitWords.keys(), ...letterNames.keys(), 'muoi', 'tram']);
const digitRunPattern = new RegExp(`(?<![a-z\\d])${digit}(?:[\\s.,_/-]{0,3}${token}){4,}`, 'gu');
const tokens = new RegExp(token, 'gu');

const isUnit = (word: string | undefined): boolean => word !== undefined && digitWords.has(word);

/**
 * Returns the digits of a Vietnamese number word. "mười" (10) and "mươi" (-ty) are equal without diacritics, so the
 * neighboring words decide.
 */
const toDigits = (words: readonly string[], at: number): string => {
  const word = words[at] ?? '';
  if (word === 'tram') return '';
  if (word === 'muoi') {
    return `${isUnit(words[at - 1]) ? '' : '1'}${isUnit(words[at + 1]) ? '' : '0'}`;
  }
  return digitWords.get(word) ?? letterNames.get(word) ?? word;
};

/**
 * Returns whether the tokens form a number of at least 7 digits, of which at least 3 are spelled out as words. One spelled
 * digit suffices if the number starts with 0, like a phone number, and fewer than 10 of its digits are typed as numerals.
 */
const isNumber = (words: readonly string[], digits: string): boolean => {
  const spelled = words.filter(isUnit).length;
  const figures = words.filter((word) => word.length === 1).length;
  const isPhone = digits.startsWith('0') && spelled >= 1 && figures < 10;
  return digits.length >= 7 && (spelled >= 3 || isPhone);
};

/** Replaces numbers that are partly or entirely spelled in words with digits: "không chín tám bảy …", "0chín8bảy". */
export const replaceSpelledDigits: DisguiseRemovalRule = ({ plain }) =>
  [...plain.matchAll(digitRunPattern)].flatMap(({ 0: found, index }) => {
    const words = found.match(tokens) ?? [];
    const by = words.map((_, at) => toDigits(words, at)).join('');
    return isNumber(words, by) ? [{ from: index, to: index + found.length, by }] : [];
  });
