import { type Mark, marksOf } from './mark.ts';

const sites =
  '(?:facebook|fb|messenger|zalo|tiktok|instagram|youtube|twitter|threads|telegram|viber|linkedin|pinterest|x)';
/** Accounts by address, with or without `https://`, spaced as people type them. */
const link = new RegExp(
  [
    `(?<![a-z\\d@])(?:https?:/{1,2})?(?:[a-z\\d-]{1,30}\\.){0,3}${sites} ?[.] ?(?:com|me|vn|net|tv|watch|org)(?![a-z])(?:/[^\\s,;]*)?`,
    '(?<![a-z\\d@.])(?:https?:/{1,2})?(?:t|m|wa|youtu)\\.(?:me|be)/[^\\s,;]+',
    '(?<=(?:facebook|fb|zalo|tiktok|telegram|instagram|ig|nick|kenh|trang|nhom)[^@\\n]{0,20})@[a-z\\d._]{3,30}',
  ].join('|'),
  'gu',
);
// from the beginning of a word on, or a long text without an address takes its length squared
/** Spelled out against detection: "lan.nguyen at gmail cham com". */
const spelledEmail =
  /(?<![a-z\d._-])[a-z\d][a-z\d._-]{0,63}\s{0,2}(?:@|\(?\b(?:at|a cong|a coi)\b\)?)\s{0,2}(?:gmail|yahoo|hotmail|outlook|icloud)\b(?:\s{0,2}(?:[.]|cham|dot)\s{0,2}com)?/gu;
const email = /(?<![^\s@])[^\s@]+ {0,2}@ {0,2}[^\s@]+\.\p{L}{2,}[^\s@,;]*(?:@[^\s@]+)*/gu;

/** Addresses of people on the Internet. Takes the plain form of a text. */
export const personalLinks = (plain: string): Mark[] => [
  ...marksOf('personal-link', link, plain),
  ...marksOf('personal-email', email, plain),
  ...marksOf('personal-email', spelledEmail, plain),
];
