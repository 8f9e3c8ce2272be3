import * as z from 'zod';
import { latinDigits } from '../text/latin-digits.ts';

// Damm's quasigroup of order 10: catches every single wrong digit and every swap of neighbours.
const damm = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
].map((row) => Array.from(row, Number));

const checkDigit = (digits: string): number =>
  Array.from(digits, Number).reduce((interim, digit) => damm[interim]?.[digit] ?? interim, 0);

export const hasValidCheckDigit = (digits: string): boolean => checkDigit(digits) === 0;

/** Ten digits, the last of them a check digit; no separators. */
export const TicketCode = z
  .string()
  .regex(/^\d{10}$/, 'code-malformed')
  .refine(hasValidCheckDigit, 'code-mistyped')
  .brand('TicketCode');
export type TicketCode = z.infer<typeof TicketCode>;

/** The digits of what was typed or pasted: without spaces, dots and dashes, whatever the script. */
export const plainDigits = (typed: string): string =>
  latinDigits(typed.normalize('NFKC')).replace(/[\s.\-–]/g, '');

/** A code as a person may type it. */
export const TypedTicketCode = z.string().transform(plainDigits).pipe(TicketCode);

const numberFrom = (digest: Uint8Array): bigint =>
  digest.subarray(0, 8).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);

const digitsFrom = (digest: Uint8Array, count: number): string =>
  String(numberFrom(digest) % 10n ** BigInt(count)).padStart(count, '0');

/** @param digest a keyed digest of at least 8 bytes; the same digest gives the same code. */
export const codeFrom = (digest: Uint8Array): TicketCode => {
  const digits = digitsFrom(digest, 9);
  return TicketCode.parse(digits + checkDigit(digits));
};

/** The 6-digit PIN that opens a ticket's text, or a one-time code, from a keyed digest. */
export const pinFrom = (digest: Uint8Array): string => digitsFrom(digest, 6);

/** The code as people read and dictate it: 3-3-4. */
export const spaced = (code: string): string =>
  `${code.slice(0, 3)} ${code.slice(3, 6)} ${code.slice(6)}`;
