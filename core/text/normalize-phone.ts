import { toLatinDigits } from './latin-digits.ts';
import rules from './phone-rules.json' with { type: 'json' };

const mobilePrefixes2018 = new Map(Object.entries(rules.prefixMap2018));
const areaCodes = new Map(Object.entries(rules.areaCodeMap));

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
export function convertOldNumber(national: string): string {
  const mobile = mobilePrefixes2018.get(national.slice(0, 4));
  if (mobile && national.length === 11) return mobile + national.slice(4);
  const areaCode = areaCodes.get(national.slice(0, 3));
  if (areaCode && national.length === 10) return areaCode + national.slice(3);
  return national;
}

/** Returns a phone number in any usual spelling as dialled in Vietnam, or with a plus sign and a foreign country code. */
export function toDialledNumber(input: string): string {
  const dialled = toPlainDigits(input)
    .replace(/[^\d+]/g, '')
    .replace(/(?<=.)\+/g, '');
  return toNational(dialled);
}

/**
 * Returns a phone number that staff typed in E.164 format, for instance `+84912345678` for "0912 345 678" or "84912345678".
 * Other texts stay unchanged, so that validation rejects them as typed.
 */
export function toInternationalPhone(input: string): string {
  if (!/^[\d\s+().\-/]+$/.test(input)) return input;
  const number = convertOldNumber(toDialledNumber(input));
  if (number.startsWith('+')) return number;
  return /^0\d{9,10}$/.test(number) ? `+84${number.slice(1)}` : input;
}
