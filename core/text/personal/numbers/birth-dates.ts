import { findPersonalDataMarks, type PersonalDataSpan } from '../text-mark.ts';

const year = String.raw`(?:19|20)\d\d(?![\d/.-]?\d)`;
const date = String.raw`\d{1,2}\s?[/. -]\s?\d{1,2}\s?[/. -]\s?(?:(?:19|20)?\d\d)(?!\d)|\d{1,2} thang \d{1,2},?(?: nam)? (?:19|20)\d\d(?!\d)`;
/**
 * Pattern for the verb "sinh" (born). Excludes words that contain it, such as "học sinh", "vệ sinh", "phát sinh", "sinh viên"
 * and "hy sinh".
 */
const born = `(?<![a-z])(?:(?<!(?:hoc|ve|phat|thi|vi|tai|khai|hi|hy|dan|tuyen) )sinh(?! (?:vien|hoat|thai|ly|vat|song|loi))(?: (?:vao|ngay|nam|thang)){0,2}|(?:ngay|nam)(?:,? thang,?(?: nam)?)? sinh(?: cua)?|s\\/?n|ns|nsinh|dob|born(?: on| in)?)`;
const between = `[ :]{0,3}(?:(?!(?:tu|truoc|sau|den|het) )[a-z]{2,6} ){0,2}`;

const birthDate = new RegExp(`(?<=${born}${between})(?:${date})`, 'gu');
const birthYear = new RegExp(`(?<=${born}${between})${year}`, 'gu');
/**
 * Pattern for one person's birth year. Excludes years after "người" (people) and similar words: "Người sinh năm 1941 được
 * tiêm trước" names an age group.
 */
const yearOfOne = new RegExp(
  `(?<=(?<!(?<![a-z])(?:nguoi|ai|tre|tre em|cong dan) )${born}${between})${year}`,
  'gu',
);
const yearBehind = new RegExp(`^[ ,]{0,2}\\(${year}\\)`, 'u');

/** Finds years of birth in brackets after a name: "Huỳnh Thị Liên (1941)". */
const findYearsAfterNames = (
  plain: string,
  names: readonly PersonalDataSpan[],
): PersonalDataSpan[] =>
  names.flatMap(({ to }): PersonalDataSpan[] => {
    const found = yearBehind.exec(plain.slice(to, to + 8))?.[0];
    return found
      ? [{ kind: 'personal-birth', from: to + found.length - 5, to: to + found.length - 1 }]
      : [];
  });

/**
 * Finds dates and years of birth in a text without diacritics. A year of birth that may describe an age group counts only if
 * the text names a person.
 */
export function findBirthDates(
  plain: string,
  names: readonly PersonalDataSpan[],
): PersonalDataSpan[] {
  return [
    ...findPersonalDataMarks('personal-birth', birthDate, plain),
    ...findPersonalDataMarks('personal-birth', names.length > 0 ? birthYear : yearOfOne, plain),
    ...findYearsAfterNames(plain, names),
  ];
}
