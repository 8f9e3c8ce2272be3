import * as z from 'zod';
import { toLatinDigits } from '../../text/latin-digits.ts';

// Damm's quasigroup of order 10: catches every single wrong digit and every swap of neighbors.
const dammTable = [
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

const computeCheckDigit = (digits: string): number =>
  Array.from(digits, Number).reduce((interim, digit) => dammTable[interim]?.[digit] ?? interim, 0);

export function hasValidCheckDigit(digits: string): boolean {
  return computeCheckDigit(digits) === 0;
}

/** Ticket code: ten digits without separators; the last one is a check digit (Damm algorithm). */
export const TicketCode = z
  .string()
  .regex(/^\d{10}$/, 'code-malformed')
  .refine(hasValidCheckDigit, 'code-mistyped')
  .brand('TicketCode');
export type TicketCode = z.infer<typeof TicketCode>;

/** Extracts digits from typed or pasted input: removes spaces, dots and dashes, and converts full-width and Khmer digits. */
export function normalizeDigits(typed: string): string {
  return toLatinDigits(typed.normalize('NFKC')).replace(/[\s.\-–]/g, '');
}

/** Ticket code as a person may type it, with separators or non-Latin digits. */
export const TypedTicketCode = z.string().transform(normalizeDigits).pipe(TicketCode);

const toBigInt = (digest: Uint8Array): bigint =>
  digest.subarray(0, 8).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);

const toDigits = (digest: Uint8Array, count: number): string =>
  String(toBigInt(digest) % 10n ** BigInt(count)).padStart(count, '0');

/** Derives a ticket code from an HMAC of at least 8 bytes. The same HMAC always gives the same code. */
export function encodeTicketCode(digest: Uint8Array): TicketCode {
  const digits = toDigits(digest, 9);
  return TicketCode.parse(digits + computeCheckDigit(digits));
}

/** Derives a 6-digit PIN or one-time code from an HMAC. */
export function derivePin(digest: Uint8Array): string {
  return toDigits(digest, 6);
}

/** Formats a ticket code in groups of 3, 3 and 4 digits, for reading and dictating. */
export function formatTicketCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3, 6)} ${code.slice(6)}`;
}
