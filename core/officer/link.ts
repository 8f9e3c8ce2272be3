import * as z from 'zod';
import { TicketCode } from '../ticket/code.ts';
import type { Hmac } from '../ticket/hmac.ts';
import { Instant } from '../time/instant.ts';

/** A link in an SMS or e-mail that gives an officer access to a ticket. Only the hash of its token is stored. */
export const OfficerLink = z.object({
  hash: z.string(),
  code: TicketCode,
  unit: z.string(),
  role: z.string(),
  /** Hash of `toPersonKey` of the link's recipient. Links from earlier versions have none and no longer open. */
  person: z.string().default(''),
  assignment: z.number().int().nonnegative(),
  expiresAt: Instant,
  /** Hash of the device that first opened the link; other devices need a code. */
  device: z.string().optional(),
  /** Number of one-time codes sent for other devices; a used code counts twice. */
  codesSent: z.number().int().nonnegative(),
  codeSentAt: Instant.optional(),
});
export type OfficerLink = z.infer<typeof OfficerLink>;

export type LinkStore = {
  /** Creates a link if it does not exist. An existing link that is sent again after a week or more gets a new expiry time. */
  create(link: OfficerLink): Promise<void>;
  find(hash: string): Promise<OfficerLink | undefined>;
  /** Binds the link to a device if it is unbound; returns the hash of the bound device. */
  bind(hash: string, device: string): Promise<string>;
  /**
   * Binds the link to another device of the same officer and invalidates the code with that number. Returns false if the code
   * was already used.
   */
  rebind(hash: string, device: string, codeNumber: number): Promise<boolean>;
  /** Increments the number of sent one-time codes and returns it. */
  countCode(hash: string, at: Date): Promise<number>;
};

/** Lifetime of a link: 30 days, enough for the longest deadline with extension. Reassignment and closing end it earlier. */
export const linkLifetimeDays = 30;

/** Recipient of a link. Every message to the same person about the same assignment carries the same link. */
export type LinkRecipient = Pick<OfficerLink, 'code' | 'unit' | 'role' | 'person' | 'assignment'>;

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const tokenLength = 18;

/** Encodes a digest in letters and digits, because phones and mail programs cut links off at other characters. */
const lettersFrom = (digest: Uint8Array): string => {
  let rest = digest.subarray(0, 16).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return Array.from({ length: tokenLength }, () => {
    const letter = alphabet[Number(rest % 62n)];
    rest /= 62n;
    return letter;
  }).join('');
};

/**
 * Derives the token of a link from its recipient: 18 characters, 107 bits. A repeated notification thus carries the same
 * link, and no token is stored.
 */
export function deriveLinkToken(
  { code, unit, role, person, assignment }: LinkRecipient,
  hmac: Hmac,
  secretVersion: string,
): string {
  return lettersFrom(
    hmac.digest('link', [code, assignment, unit, role, person].join('\n'), secretVersion),
  );
}
