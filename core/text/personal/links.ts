import { findPersonalDataMarks, type PersonalDataSpan } from './text-mark.ts';

const sites =
  '(?:facebook|fb|messenger|zalo|tiktok|instagram|youtube|twitter|threads|telegram|viber|linkedin|pinterest|x)';
/** Pattern for URLs of social-media accounts, with or without `https://`, even with extra spaces. */
const link = new RegExp(
  [
    `(?<![a-z\\d@])(?:https?:/{1,2})?(?:[a-z\\d-]{1,30}\\.){0,3}${sites} ?[.] ?(?:com|me|vn|net|tv|watch|org)(?![a-z])(?:/[^\\s,;]*)?`,
    '(?<![a-z\\d@.])(?:https?:/{1,2})?(?:t|m|wa|youtu)\\.(?:me|be)/[^\\s,;]+',
    '(?<=(?:facebook|fb|zalo|tiktok|telegram|instagram|ig|nick|kenh|trang|nhom)[^@\\n]{0,20})@[a-z\\d._]{3,30}',
  ].join('|'),
  'gu',
);
/**
 * Pattern for an account name after a platform's name, such as "fb: ba.nguyen". To differ from a Vietnamese word, the
 * account name must contain 8 letters in a row, a dot or underscore inside it, or a digit after a letter.
 */
const handle =
  /(?<=(?<![a-z])(?:facebook|face|fb|zalo|tiktok|telegram|viber|messenger|instagram|insta|ig|nick|acc)(?:(?: (?:la|ten|id|nick|cua (?:toi|em|tui|minh|con)|cua (?:anh|chi) ay|cua chu [a-z]{2,6})){0,3} ?[:=-]? ?))@?(?!facebook|messenger|instagram|telegram)(?=[a-z\d._]{0,30}(?:[a-z\d][._][a-z\d]|[a-z]\d|[a-z]{8}))[a-z\d](?:[a-z\d._]{2,29})/gu;

// a match must start at a word boundary; otherwise a long text without an address takes quadratic time
const emailWithoutEnding =
  /(?<![a-z\d._-])[a-z\d][a-z\d._-]{0,63}\s{0,2}@\s{0,2}(?:gmail|yahoo|hotmail|outlook|icloud)\b(?:\s{0,2}[.]\s{0,2}com)?/gu;
const email = /(?<![^\s@])[^\s@]+ {0,2}@ {0,2}[^\s@]+\.\p{L}{2,}[^\s@,;]*(?:@[^\s@]+)*/gu;

/** Finds URLs of personal accounts and e-mail addresses in a text without diacritics. */
export function findPersonalLinks(plain: string): PersonalDataSpan[] {
  return [
    ...findPersonalDataMarks('personal-link', link, plain),
    ...findPersonalDataMarks('personal-email', email, plain),
    ...findPersonalDataMarks('personal-email', emailWithoutEnding, plain),
    ...findPersonalDataMarks('personal-link', handle, plain),
  ];
}
