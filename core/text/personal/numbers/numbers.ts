import {
  findPersonalDataMarks,
  type PersonalDataSpan,
  type PersonalDataType,
} from '../text-mark.ts';

/** Pattern for separators that people write between the digits of one number. */
const gap = String.raw`(?:[\s._\-–—/()·•:+*]{0,3}|,)`;
const buildDigitsPattern = (least: number, most: number): string =>
  `\\d(?:${gap}\\d){${least - 1},${most - 1}}`;

/**
 * Pattern for the first two letters of a health-insurance number, which are the category of the insured person (Decision
 * 1351/QĐ-BHXH).
 */
const insured = '(?!tk|dt|nh)(?:[bcdghklmnpqtx][a-z]|sv)';
const insurance = new RegExp(`(?<![a-z\\d])${insured}${gap}[1-9](?:${gap}\\d){12}(?!\\d)`, 'gu');
const passport = /(?<![a-z\d])[a-z][ .-]?\d{7,8}(?!\d)/gu;

/**
 * Pattern for license plates of cars (84A-123.45) and motorcycles (84-B1 234.56), old four-digit plates, and electric
 * vehicles (84MĐ1-2345).
 */
const plate =
  /(?<![a-z\d])[1-9]\d[\s.\-_]{0,3}(?:[a-z][\s.]?[a-z\d]?|md\d)[\s.\-_/]{0,3}(?:\d{3}[\s.\-_]{0,2}\d\d|\d{4})(?!\d)/gu;

/**
 * Patterns for long numbers that identify nobody: file and ticket codes, dates, times and amounts of money. No pattern
 * matches inside a longer sequence of digits.
 */
const harmlessNumberPatterns: readonly RegExp[] = [
  /(?:\d{3}(?:\.\d\d){2}\.)?[a-z]\d\d-\d{6}-\d{4}(?!\d)/gu,
  /(?<=(?<![a-z])(?:(?:phieu|ho so|tra cuu|cong van)(?: so)?|ma)[ :]{1,2})[1-9]\d\d[- .]?\d{3}[- .]?\d{4}(?![- .]?\d)/gu,
  /(?<!\d[\s./-]{0,3})\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d\d(?![/.-]?\d)/gu,
  /(?<!\d[\s./-]{0,3})(?:19|20)\d\d-\d\d-\d\d(?![/.-]?\d)/gu,
  /(?<!\d[\s./-]{0,3})(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d(?![\s./-]{0,3}\d)/gu,
  /(?<!\d[\s:.-]{0,3})\d{1,2}:\d\d(?![\s:.-]{0,3}\d)/gu,
  /(?<![\d.])[1-9]\d{0,2}(?:([., ])\d{3})(?:\1\d{3})*(?=\s*(?:d|dong|vnd|trieu|ty|k|usd|ng|nghin|ngan)(?![a-z])|\s*[₫$])/gu,
  /(?<![\d.])[1-9]\d{0,2}(?:\.\d{3})*\.000(?![\d.]?\d)/gu,
];

const blankHarmlessNumbers = (text: string): string =>
  harmlessNumberPatterns.reduce(
    (rest, pattern) => rest.replace(pattern, (found) => '¤'.repeat(found.length)),
    text,
  );

/**
 * Words that announce the kind of a personal number, such as "stk" for a bank account. After such a word, 6 digits suffice.
 */
const introductions: readonly (readonly [PersonalDataType, string])[] = [
  ['personal-account', 'stk|so tk|so tai khoan|tai khoan|so the|the atm|atm|chuyen khoan'],
  ['personal-number', 'cccd|cmnd|cmt|can cuoc|so dinh danh|ma dinh danh|chung minh'],
  ['personal-insurance', 'bhyt|bhxh|bao hiem|ma the'],
  ['personal-passport', 'ho chieu|passport'],
  ['personal-phone', 'sdt|dt|dien thoai|zalo|viber|hotline|lien he|lh|goi|so may'],
];

const introducedNumberPatterns = introductions.map(
  ([kind, alternatives]) =>
    [
      kind,
      new RegExp(
        `(?<=(?<![a-z])(?:${alternatives})(?:[^\\d\\n.;]{0,24}))(?<!\\d)${buildDigitsPattern(6, 20)}`,
        'gu',
      ),
    ] as const,
);

const number = new RegExp(
  `(?<!\\d)[+(]{0,2}(?:(?<![a-z])o${gap})?${buildDigitsPattern(8, 60)}`,
  'gu',
);

/** Digits of a phone number. Of two leading zeros, the first may stand for the word “ở” (at). */
const phoneDigits = /^(?:00?|840?|00840?)[2-9]\d{8,9}$/;

/** Returns the kind of personal number that the digits suggest, or undefined if there are too few digits. */
const detectNumberType = (found: string): PersonalDataType | undefined => {
  const plain = found.replace('o', '0').replace(/\D/gu, '');
  if (phoneDigits.test(plain)) return 'personal-phone';
  if (plain.length < 9) return undefined;
  return plain.length === 9 || plain.length === 12 ? 'personal-number' : 'personal-account';
};

/** Replaces letters typed for digits inside a number, as in `09l2345678`. The length of the text does not change. */
const replaceLettersForDigits = (plain: string): string =>
  plain
    .replace(/(?<=\d)[li|](?=\d)|(?<=\d{3})[li](?= \d)/gu, '1')
    .replace(/(?<=\d)o(?= ?\d)/gu, '0');

/**
 * Finds personal numbers in a text without diacritics: telephones, identity cards, health insurance, bank accounts,
 * passports and license plates.
 */
export function findPersonalNumbers(plain: string): PersonalDataSpan[] {
  const text = blankHarmlessNumbers(replaceLettersForDigits(plain));
  const long = findPersonalDataMarks('personal-number', number, text).flatMap((mark) => {
    const kind = detectNumberType(text.slice(mark.from, mark.to));
    return kind ? [{ ...mark, kind }] : [];
  });
  return [
    ...findPersonalDataMarks('personal-insurance', insurance, text),
    ...findPersonalDataMarks('personal-passport', passport, text),
    ...findPersonalDataMarks('personal-plate', plate, text),
    ...introducedNumberPatterns.flatMap(([kind, pattern]) =>
      findPersonalDataMarks(kind, pattern, text),
    ),
    ...long,
  ];
}
