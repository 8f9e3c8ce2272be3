import * as z from 'zod';
import { TicketCode } from '../ticket/model/ticket-code.ts';
import type { Hmac } from '../ticket/ports/hmac.ts';
import { Instant } from '../time/instant.ts';

/** Secret link in an SMS or e-mail that gives an officer access to a ticket. Only the hash of its token is stored. */
export const OfficerLink = z.object({
  hash: z.string(),
  code: TicketCode,
  unit: z.string(),
  role: z.string(),
  /**
   * Hash of the `toPersonKey` value that identifies the link's recipient. Links created by earlier versions have an empty
   * value here and can no longer be opened.
   */
  person: z.string().default(''),
  assignment: z.number().int().nonnegative(),
  expiresAt: Instant,
  /**
   * Hash of the id of the device that the link is bound to: the device that first opened the link, or a later device that
   * entered a one-time code. All other devices must enter a one-time code.
   */
  device: z.string().optional(),
  /** Number of one-time codes sent for other devices. A used code counts twice. */
  codesSent: z.number().int().nonnegative(),
  codeSentAt: Instant.optional(),
});
export type OfficerLink = z.infer<typeof OfficerLink>;

export type OfficerLinkStore = {
  /**
   * Creates an officer link unless it exists. An existing link that is sent again after a week or more gets a new expiry
   * time.
   */
  create(link: OfficerLink): Promise<void>;
  find(hash: string): Promise<OfficerLink | undefined>;
  /** Binds the officer link to a device unless one is bound already. Returns the hash of the bound device. */
  bind(hash: string, device: string): Promise<string>;
  /**
   * Binds the link to another device of the same officer and marks the one-time code with this number as used. Returns false
   * if the code was already used.
   */
  rebind(hash: string, device: string, codeNumber: number): Promise<boolean>;
  /** Increments the number of sent one-time codes and returns the new number. */
  countCode(hash: string, at: Date): Promise<number>;
};

/**
 * Lifetime of an officer link in days, enough for the longest deadline with extension. Reassigning or closing the ticket ends
 * it earlier.
 */
export const officerLinkLifetimeDays = 30;

/** Recipient of an officer link. All messages to the same person about the same assignment contain the same link. */
export type OfficerLinkRecipient = Pick<
  OfficerLink,
  'code' | 'unit' | 'role' | 'person' | 'assignment'
>;

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const tokenLength = 18;

/** Encodes a digest in letters and digits, because phones and mail programs cut off links at other characters. */
const encodeDigestAsLetters = (digest: Uint8Array): string => {
  let rest = digest.subarray(0, 16).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return Array.from({ length: tokenLength }, () => {
    const letter = alphabet[Number(rest % 62n)];
    rest /= 62n;
    return letter;
  }).join('');
};

/**
 * Derives the token of an officer link from its recipient: 18 characters with 107 bits of entropy. Because the token is
 * derived, repeated notifications contain the same link, and the token needn't be stored.
 */
export function deriveOfficerLinkToken(
  { code, unit, role, person, assignment }: OfficerLinkRecipient,
  hmac: Hmac,
  secretVersion: string,
): string {
  return encodeDigestAsLetters(
    hmac.digest('link', [code, assignment, unit, role, person].join('\n'), secretVersion),
  );
}
