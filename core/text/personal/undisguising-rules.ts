import { replaceSpelledDigits } from './numbers/spelled-digits.ts';
import type { DisguiseRemovalRule } from './text-edit.ts';

const createReplacementRule =
  (pattern: RegExp, by: string): DisguiseRemovalRule =>
  ({ plain }) =>
    [...plain.matchAll(pattern)].map(({ 0: found, index }) => ({
      from: index,
      to: index + found.length,
      by,
    }));

/**
 * Pattern for signs and emoji that disguise a word or number between its letters or digits, as in `nguyen*thi*lan` or
 * `0·9·1`. Excludes the degree sign in coordinates.
 */
const fillers = /(?<=[\p{L}\p{N}])(?: ?[*·•~^] ?|(?:(?!°)[*·•~^¤\p{So}]){1,4})(?=[\p{L}\p{N}])/gu;

const spacedLetters =
  /(?<![\p{L}\p{N}])\p{L}(?:([._-])\p{Ll}(?:\1\p{L})*|([ ._-])\p{L}(?:\2\p{L}){2,})(?![\p{L}\p{N}]|[._@-]\p{L})/gu;

/**
 * Joins letters that are separated to disguise a word, as in "T.r.ầ.n" or "N g u y ễ n T h ị". A capital letter starts
 * another word.
 */
const joinLetters: DisguiseRemovalRule = ({ marked }) =>
  [...marked.matchAll(spacedLetters)].flatMap(({ 0: found, index }) => {
    const hasSmall = found !== found.toUpperCase();
    return [...found.matchAll(/[ ._-](\p{L})/gu)].map(({ 1: letter = '', index: at }) => ({
      from: index + at,
      to: index + at + 1,
      by: hasSmall && letter !== letter.toLowerCase() ? ' ' : '',
    }));
  });

const buildBracketedPattern = (word: string): string =>
  `\\s{0,2}[([{]\\s?(?:${word})\\s?[)\\]}]\\s{0,2}`;

/**
 * Returns a pattern for a spelled-out sign in a disguised e-mail address: a word in brackets or between spaces, such as
 * "(at)" or " dot ".
 */
const buildSeparatedPattern = (word: string): string =>
  `(?:${buildBracketedPattern(word)}|\\s{1,2}(?:${word})\\s{1,2})`;

const dot = buildSeparatedPattern('cham|dot');
const domain = '(?:gmail|yahoo|hotmail|outlook|icloud)(?![a-z])';
const ending = '(?:com|vn|net|org|edu|gov)(?![a-z])';

const pattern = (parts: string): RegExp => new RegExp(`(?<=[a-z\\d])${parts}`, 'gu');

/** Rules that undo disguised spelling, in order of application. Each rule reads the result of the earlier rules. */
export const undisguisingRules: readonly DisguiseRemovalRule[] = [
  createReplacementRule(fillers, ' '),
  joinLetters,
  // the dot of an abbreviated title ends no sentence
  createReplacementRule(/(?<=(?<![a-z])(?:mr|ms|mrs|dr|bs|ls))\.(?= ?[a-z])/gu, ' '),
  createReplacementRule(
    pattern(`${buildSeparatedPattern('a cong|a moc|a vong|@')}(?=[a-z\\d])`),
    '@',
  ),
  createReplacementRule(pattern(`${buildBracketedPattern('at')}(?=[a-z\\d])`), '@'),
  createReplacementRule(pattern(`${buildSeparatedPattern('at|a coi|cong')}(?=${domain})`), '@'),
  createReplacementRule(pattern(`${dot}(?=${ending})`), '.'),
  createReplacementRule(
    pattern(`${dot}(?=[a-z\\d._-]{1,30}(?:${dot}[a-z\\d._-]{1,30}){0,2}\\s{0,2}@)`),
    '.',
  ),
  createReplacementRule(
    pattern(`${buildSeparatedPattern('gach duoi')}(?=[a-z\\d._-]{1,30}\\s{0,2}@)`),
    '_',
  ),
  replaceSpelledDigits,
];
