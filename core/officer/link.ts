import * as z from 'zod';
import { TicketCode } from '../ticket/code.ts';
import type { Keyed } from '../ticket/keyed.ts';
import { Instant } from '../time/instant.ts';

/** An officer's way in from an SMS or e-mail: kept under the hash of its token, never the token. */
export const OfficerLink = z.object({
  hash: z.string(),
  code: TicketCode,
  unit: z.string(),
  role: z.string(),
  /** Hash of `personKey` of the person whom the link was sent to; a link of an earlier version has none, and ends. */
  person: z.string().default(''),
  assignment: z.number().int().nonnegative(),
  expiresAt: Instant,
  /** Hash of the device that first opened the link; other devices need a code. */
  device: z.string().optional(),
  /** How many one-time codes were sent for another device; one that was used counts twice. */
  codesSent: z.number().int().nonnegative(),
  codeSentAt: Instant.optional(),
});
export type OfficerLink = z.infer<typeof OfficerLink>;

export type LinkStore = {
  /** Writes nothing when the link exists, except that one that was sent a week ago or earlier lives on from now. */
  create(link: OfficerLink): Promise<void>;
  find(hash: string): Promise<OfficerLink | undefined>;
  /** Gives the link to a device if it is nobody's; answers whose it is now. */
  bind(hash: string, device: string): Promise<string>;
  /** Gives the link to another device of the same officer, and uses up the code of that number. */
  rebind(hash: string, device: string, codeNumber: number): Promise<boolean>;
  /** Counts one more one-time code, sent at the instant; answers its number. */
  countCode(hash: string, at: Date): Promise<number>;
};

/** Long enough for the slowest deadline with its extension; reassignment and closing end it sooner. */
export const linkLivesDays = 30;

/** Who the link is for; every message to the same person about the same assignment carries the same link. */
export type LinkOwner = Pick<OfficerLink, 'code' | 'unit' | 'role' | 'person' | 'assignment'>;

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const tokenLength = 18;

/** Letters and digits only: telephones and mail programs end a link at other signs. */
const lettersFrom = (digest: Uint8Array): string => {
  let rest = digest.subarray(0, 16).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return Array.from({ length: tokenLength }, () => {
    const letter = alphabet[Number(rest % 62n)];
    rest /= 62n;
    return letter;
  }).join('');
};

/** 18 characters, 107 bits, derived: a repeated delivery sends the same link and none is stored. */
export const linkToken = (
  { code, unit, role, person, assignment }: LinkOwner,
  keyed: Keyed,
  secretVersion: string,
): string =>
  lettersFrom(
    keyed.digest('link', [code, assignment, unit, role, person].join('\n'), secretVersion),
  );
