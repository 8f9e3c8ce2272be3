import placeAbbreviations from '#directory/place-abbreviations.json' with { type: 'json' };
import { foldDiacritics } from '../../../text/fold.ts';

/**
 * Abbreviations in place names with their long forms, without diacritics. The data file contains those of the hotline's own
 * places.
 */
const abbreviations: ReadonlyMap<string, string> = new Map([
  ...Object.entries(placeAbbreviations.words),
  ['tphcm', 'thanh pho ho chi minh'],
  ['tp', 'thanh pho'],
  ['tx', 'thi xa'],
  ['tt', 'thi tran'],
  ['ttran', 'thi tran'],
  ['thtran', 'thi tran'],
  ['p', 'phuong'],
  ['x', 'xa'],
  ['h', 'huyen'],
  ['t', 'tinh'],
  ['kcn', 'khu cong nghiep'],
  ['kkt', 'khu kinh te'],
]);

/** Abbreviations in place names that are unambiguous only together with the words around them: "TP.TV", "H. DH", "Ph. 7". */
const contextualAbbreviations: readonly (readonly [RegExp, string])[] = [
  [/\bph (?=\d)/g, 'phuong '],
  [/\bkhu cn\b/g, 'khu cong nghiep'],
  [/\bkhu kt\b/g, 'khu kinh te'],
  ...placeAbbreviations.initials.map(
    ({ after, short, name }) =>
      [new RegExp(`\\b(${after.join('|')}) ${short}\\b`, 'g'), `$1 ${name}`] as const,
  ),
];

const numerals = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
// Matched before folding: "phường năm" is Phường 5, "Phương Nam" may be a company.
const spokenWard = new RegExp(`(phường|p\\.)\\s*(${numerals.join('|')})(?!\\p{L})`, 'gu');

/** Pattern for dotted abbreviations of kinds of areas: "T.P", "T. X", "T.T". */
const dottedAbbreviationPattern = /(?<!\p{L})t\.\s?([ptx])(?!\p{L})/gu;

const normalizeNumerals = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(dottedAbbreviationPattern, 't$1')
    .replace(
      spokenWard,
      (_, ward: string, word: string) => `${ward} ${numerals.indexOf(word) + 1}`,
    );

/**
 * Splits a place name into words without diacritics and abbreviations, for comparison with area names: "P.09, TPTV" becomes
 * "phuong 9 thanh pho tra vinh".
 */
export function splitPlaceName(text: string): string[] {
  const written = foldDiacritics(normalizeNumerals(text)).match(/\p{L}+|\d+/gu) ?? [];
  const spelled = written.map((word) => abbreviations.get(word) ?? word.replace(/^0+(?=\d)/, ''));
  return contextualAbbreviations
    .reduce((expanded, [short, full]) => expanded.replace(short, full), spelled.join(' '))
    .split(' ')
    .filter((word) => word !== '');
}

/**
 * Splits a place name that is still being typed. The last word is not expanded, because it may be incomplete: "Nhị Long P"
 * may become Nhị Long Phú.
 */
export function splitPartialPlaceName(text: string): string[] {
  const [last] = /\p{L}+$/u.exec(text.normalize('NFC')) ?? [];
  const words = splitPlaceName(text.normalize('NFC').slice(0, -(last ?? '').length || undefined));
  return last === undefined ? words : [...words, foldDiacritics(last)];
}
