import { toLatinDigits } from './latin-digits.ts';

/** Weights of the first nine digits of a tax number for its check digit. */
const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;

const hasValidCheckDigit = (digits: string): boolean => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return Number(digits[9]) === 10 - (sum % 11);
};

const toDigits = (typed: string): string =>
  toLatinDigits(typed).replace(/[\s.\-\u2010-\u2015]/g, '');

const isOfCompany = (digits: string): boolean => /^\d{10}(\d{3})?$/.test(digits);

/** Returns whether a tax number has the right length but its tenth digit contradicts the first nine. */
export function isTaxNumberMistyped(typed: string): boolean {
  const digits = toDigits(typed);
  return isOfCompany(digits) && !hasValidCheckDigit(digits);
}

/**
 * Parses a Vietnamese tax number (mã số thuế): 10 digits with a check digit, or 13 for a branch. Since 1 July 2025, household
 * businesses use the owner's 12-digit personal identification number, which has no check digit. Undefined if it is invalid.
 */
export function parseTaxNumber(typed: string): string | undefined {
  const digits = toDigits(typed);
  if (/^\d{12}$/.test(digits)) return digits;
  if (!isOfCompany(digits) || !hasValidCheckDigit(digits)) return undefined;
  const [number, branch] = [digits.slice(0, 10), digits.slice(10)];
  return branch === '' ? number : `${number}-${branch}`;
}
