import { type Mark, marksOf } from './mark.ts';

const year = String.raw`(?:19|20)\d\d(?![\d/.-]?\d)`;
const date = String.raw`\d{1,2}\s?[/. -]\s?\d{1,2}\s?[/. -]\s?(?:(?:19|20)?\d\d)(?!\d)|\d{1,2} thang \d{1,2},?(?: nam)? (?:19|20)\d\d(?!\d)`;
/** "sinh" is also the end of "học sinh", "vệ sinh", "phát sinh". */
const born = `(?<![a-z])(?:(?<!(?:hoc|ve|phat|thi|vi|tai|khai) )sinh(?: (?:vao|ngay|nam|thang)){0,2}|(?:ngay|nam)(?:,? thang,?(?: nam)?)? sinh(?: cua)?|sn|ns|nsinh|dob|born(?: on| in)?)`;
const between = `[ :]{0,3}(?:(?!(?:tu|truoc|sau|den|het) )[a-z]{2,6} ){0,2}`;

const birthDate = new RegExp(`(?<=${born}${between})(?:${date})`, 'gu');
const birthYear = new RegExp(`(?<=${born}${between})${year}`, 'gu');
const yearBehind = new RegExp(`^[ ,]{0,2}\\(${year}\\)`, 'u');

/** The year in brackets behind a name: "Huỳnh Thị Liên (1941)". */
const yearsBehind = (plain: string, names: readonly Mark[]): Mark[] =>
  names.flatMap(({ to }): Mark[] => {
    const found = yearBehind.exec(plain.slice(to, to + 8))?.[0];
    return found
      ? [{ kind: 'personal-birth', from: to + found.length - 5, to: to + found.length - 1 }]
      : [];
  });

/** Dates of birth, and years of birth in a text that names somebody. Takes the plain form of a text. */
export const personalBirths = (plain: string, names: readonly Mark[]): Mark[] => [
  ...marksOf('personal-birth', birthDate, plain),
  ...(names.length > 0 ? marksOf('personal-birth', birthYear, plain) : []),
  ...yearsBehind(plain, names),
];
