import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import * as z from 'zod';
import { toLatinDigits } from './latin-digits.ts';
import rules from './phone-rules.json' with { type: 'json' };

const PhoneKind = z.enum([
  'mobile',
  'fixed_line',
  'fixed_line_or_mobile',
  'premium_rate',
  'toll_free',
  'shared_cost',
  'voip',
  'personal_number',
  'pager',
  'uan',
  'voicemail',
  'hotline',
  'emergency',
  'child_protection',
  'moh_hotline',
  'unverified',
]);
type PhoneKind = z.infer<typeof PhoneKind>;

/** Phone number in E.164 format, or a short code as dialed. Phone numbers are contact data, not identity data. */
export type PhoneNumber = {
  kind: PhoneKind;
  value: string;
  converted?: true;
  warning?: 'possible-but-not-valid';
};

const shortNumbers = new Map(
  rules.shortNumbers.map(({ dialled, kind }) => [dialled, PhoneKind.parse(kind)]),
);
const mobilePrefixes2018 = new Map(Object.entries(rules.prefixMap2018));
const areaCodes = new Map(Object.entries(rules.areaCodeMap));
const minDigits = 8;

/** Converts full-width and Khmer digits to 0–9, and a letter O at the start of a phone number to 0. */
const toPlainDigits = (input: string): string =>
  toLatinDigits(input.normalize('NFKC')).replace(
    /(?<![\p{L}\p{N}])O(?=(?:[\s.,\-()/]*\d){8})/giu,
    '0',
  );

/** Replaces Vietnam's country code, in any spelling, with the leading 0. Other country codes stay. */
const toNational = (dialled: string): string => {
  const subscriber =
    /^(?:\+84|0084)(\d*)$/.exec(dialled)?.[1] ?? /^84(0?\d{9,10})$/.exec(dialled)?.[1];
  if (subscriber !== undefined) return `0${subscriber.replace(/^0/, '')}`;
  // no country's code begins with 0
  return /^84\d{7}$/.test(dialled) ? `0${dialled}` : dialled.replace(/^\+(?=0)/, '');
};

/**
 * Converts old Vietnamese phone numbers, from before the change of area codes and the change of mobile prefixes in 2018, to
 * their present form.
 */
const convertOldNumber = (national: string): string => {
  const mobile = mobilePrefixes2018.get(national.slice(0, 4));
  if (mobile && national.length === 11) return mobile + national.slice(4);
  const areaCode = areaCodes.get(national.slice(0, 3));
  if (areaCode && national.length === 10) return areaCode + national.slice(3);
  return national;
};

const isMobileUnknownToLibrary = (national: string): boolean =>
  national.length === 10 &&
  rules.mobilePrefixesUnknownToLibrary.some((prefix) => national.startsWith(prefix));

const parseByLibrary = (number: string): PhoneNumber | undefined => {
  const parsed = parsePhoneNumberFromString(number, 'VN');
  if (!parsed?.isPossible()) return undefined;
  const value = parsed.number;
  const type = PhoneKind.safeParse(parsed.getType()?.toLowerCase());
  return parsed.isValid() && type.success
    ? { kind: type.data, value }
    : { kind: 'unverified', value, warning: 'possible-but-not-valid' };
};

/** Parses a phone number as a citizen types or dictates it. Returns undefined if the input cannot be a phone number. */
export function parsePhoneNumber(input: string): PhoneNumber | undefined {
  const dialled = toPlainDigits(input)
    .replace(/[^\d+]/g, '')
    .replace(/(?<=.)\+/g, '');
  const national = toNational(dialled);
  const short = shortNumbers.get(national);
  if (short) return { kind: short, value: national };
  if (national.replace('+', '').length < minDigits) return undefined;

  const number = convertOldNumber(national);
  const phone = isMobileUnknownToLibrary(number)
    ? { kind: 'mobile' as const, value: `+84${number.slice(1)}` }
    : parseByLibrary(number);
  return phone && number !== national ? { ...phone, converted: true } : phone;
}
