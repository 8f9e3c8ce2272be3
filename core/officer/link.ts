import * as z from 'zod';
import { TicketCode } from '../ticket/code.ts';
import type { Keyed } from '../ticket/keyed.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { Instant } from '../time/instant.ts';

/** An officer's way in from an SMS or e-mail: kept under the hash of its token, never the token. */
export const OfficerLink = z.object({
  hash: z.string(),
  code: TicketCode,
  unit: z.string(),
  role: z.string(),
  assignment: z.number().int().nonnegative(),
  expiresAt: Instant,
  /** Hash of the device that first acted through the link; the link is theirs. */
  device: z.string().optional(),
  /** How many one-time codes were sent for another device. */
  codesSent: z.number().int().nonnegative(),
});
export type OfficerLink = z.infer<typeof OfficerLink>;

export type LinkStore = {
  /** Writes nothing when the link exists. */
  create(link: OfficerLink): Promise<void>;
  find(hash: string): Promise<OfficerLink | undefined>;
  /** Gives the link to a device if it is nobody's; answers whose it is now. */
  bind(hash: string, device: string): Promise<string>;
  /** Gives the link to another device of the same officer. */
  rebind(hash: string, device: string): Promise<void>;
  /** Counts one more one-time code; answers its number. */
  countCode(hash: string): Promise<number>;
};

/** Long enough for the slowest deadline with its extension; reassignment and closing end it sooner. */
export const linkLivesDays = 30;

/** Who the link is for; every message about the same assignment carries the same link. */
export type LinkOwner = Pick<OfficerLink, 'code' | 'unit' | 'role' | 'assignment'>;

/** 18 characters, 108 bits, derived: a repeated delivery sends the same link and none is stored. */
export const linkToken = (
  { code, unit, role, assignment }: LinkOwner,
  keyed: Keyed,
  secretVersion: string,
): string =>
  Buffer.from(keyed.digest('link', [code, assignment, unit, role].join('\n'), secretVersion))
    .toString('base64url')
    .slice(0, 18);

/** Officers of the ticket's unit may act on it; those above see it. */
export const mayAct = (link: OfficerLink, ticket: Ticket): boolean => link.unit === ticket.unit;
