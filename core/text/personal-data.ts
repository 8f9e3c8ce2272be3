import type { ProblemWord } from '../messages/wording/problems.ts';
import { latinDigits } from './latin-digits.ts';

/** A capital behind one of these is mostly a person's name; behind "Ủy ban" it would be nobody's. */
const titles = [
  ...['ông', 'bà', 'anh', 'chị', 'em', 'cô', 'chú', 'bác', 'cháu', 'thầy', 'bs', 'bác sĩ'],
  ...['mr', 'mrs', 'ms'],
];

const beginning = (word: string): string => {
  const [first = '', ...rest] = word;
  return `[${first}${first.toLocaleUpperCase('vi')}]${rest.join('')}`;
};

/** The name's capital is asked for as written, so the title's case is spelled out. */
const named = `(?<!\\p{L})(?:${titles.map(beginning).join('|')})\\.? +\\p{Lu}\\p{Ll}`;

const signs: readonly (readonly [ProblemWord, RegExp])[] = [
  // nine digits or twelve: the old identity card, the new one
  ['personal-number', /(?<!\d)(?:(?:\d[ .-]?){11}|(?:\d[ .-]?){8})\d(?!\d)/u],
  ['personal-phone', /(?<!\d)(?:\+?84|0)(?:[ .()-]*\d){8,10}(?!\d)/u],
  // from the beginning of a word on, or a long text without an address takes its length squared
  ['personal-email', /(?<![^\s@])[^\s@]+@[^\s@]+\.\p{L}{2,}/u],
  ['personal-name', new RegExp(named, 'u')],
  [
    'personal-address',
    /(?<!\p{L})(?:số nhà|nhà số|hẻm|ngõ|số \d[\p{L}\d/]*,? (?:đường|phố|quốc lộ))/iu,
  ],
];

/** What of the text may be somebody's data. A guess that warns a reader: not all is found, and not all is meant. */
export const personalData = (text: string): ProblemWord[] =>
  signs.flatMap(([problem, sign]) => (sign.test(text.normalize('NFC')) ? [problem] : []));

const certain: ReadonlySet<ProblemWord> = new Set([
  'personal-number',
  'personal-phone',
  'personal-email',
]);

/** Whether a number, an identity card or an address of somebody stands in it, in whichever digits; names are only guessed at. */
export const holdsNumberOrAddress = (text: string): boolean =>
  personalData(latinDigits(text.normalize('NFKC'))).some((problem) => certain.has(problem));

/** Where such a sign begins, as far as what it is about goes: the whole name, the address up to its comma. */
const goesOn: Partial<Record<ProblemWord, string>> = {
  'personal-name': String.raw`\p{L}*(?: +\p{Lu}\p{L}*){0,4}`,
  'personal-address': String.raw`[^,.;\n]{0,60}(?:, *(?:đường|phố|khóm|ấp) [^,.;\n]{1,40})?`,
};

/** The pieces of the text that may be somebody's data, in the order of the signs; the same guess. */
export const personalPieces = (text: string): { problem: ProblemWord; part: string }[] =>
  signs.flatMap(([problem, sign]) => {
    const whole = new RegExp(`${sign.source}${goesOn[problem] ?? ''}`, `g${sign.flags}`);
    const parts = [...text.normalize('NFC').matchAll(whole)].map(([part]) => part.trim());
    return [...new Set(parts)].map((part) => ({ problem, part }));
  });
