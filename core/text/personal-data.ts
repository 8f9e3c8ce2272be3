import type { ProblemWord } from '../messages/wording/problems.ts';

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
  ['personal-email', /[^\s@]+@[^\s@]+\.\p{L}{2,}/u],
  ['personal-name', new RegExp(named, 'u')],
  [
    'personal-address',
    /(?<!\p{L})(?:số nhà|nhà số|hẻm|ngõ|số \d+[\p{L}\d/]*,? (?:đường|phố|quốc lộ))/iu,
  ],
];

/** What of the text may be somebody's data. A guess that warns a reader: not all is found, and not all is meant. */
export const personalData = (text: string): ProblemWord[] =>
  signs.flatMap(([problem, sign]) => (sign.test(text.normalize('NFC')) ? [problem] : []));
