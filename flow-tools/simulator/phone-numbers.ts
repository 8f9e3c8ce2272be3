import { createRequire } from 'node:module';
import type * as PhoneLibrary from 'libphonenumber-js/max';
import type { CountryCode, PhoneNumber } from 'libphonenumber-js/max';

const require = createRequire(import.meta.url);
let loaded: typeof PhoneLibrary | undefined;

/** Loads the library on first use, because its many modules would delay each start of the local run. */
const getLibrary = (): typeof PhoneLibrary => {
  const library: typeof PhoneLibrary = loaded ?? require('libphonenumber-js/max');
  loaded = library;
  return library;
};

const find = (text: string, country?: CountryCode): PhoneNumber | undefined =>
  getLibrary().parsePhoneNumberFromString(text, country);

/**
 * Returns the valid phone number in E.164 format that the text means, or undefined. A text without a country code belongs to
 * the given country (ISO 3166 alpha-2).
 */
export function findValidNumber(text: string, country?: string): string | undefined {
  if (country !== undefined && !getLibrary().isSupportedCountry(country)) return undefined;
  const number = find(text, country);
  return number?.isValid() ? number.number : undefined;
}

/** Returns the number in E.164 format if its length is possible in its country, and undefined otherwise. */
export function findPossibleNumber(text: string): string | undefined {
  const number = text.startsWith('+') ? find(text) : undefined;
  return number?.isPossible() ? number.number : undefined;
}

/**
 * Returns true for Vietnamese mobile and fixed-line phone numbers; returns false for short codes, premium and foreign
 * numbers.
 */
export function isVietnameseNumber(text: string): boolean {
  const number = find(text);
  return number?.country === 'VN' && /^(MOBILE|FIXED_LINE)/.test(number.getType() ?? '');
}
