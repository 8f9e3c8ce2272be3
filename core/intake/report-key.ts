import type { PlatformUser } from '../messages/platform-window.ts';
import { encodeTicketCode, type TicketCode } from '../ticket/code.ts';
import { computeHmacHex } from '../ticket/fingerprint.ts';
import type { Hmac } from '../ticket/hmac.ts';
import type { GeoPosition } from '../ticket/near.ts';
import type { Channel, Ticket, TicketStore } from '../ticket/ticket.ts';
import type { ReportRequest } from './report.ts';

/**
 * Sender of a report: channel and idempotency key, with the IP address, browser id and Connect contact id as far as they
 * exist.
 */
export type ReportSender = {
  channel: Channel;
  key: string;
  address?: string;
  device?: string;
  call?: string;
  /** User id on the platform for later messages; personal data. */
  talker?: PlatformUser;
  provider?: string;
  /** Approximate position that the provider sent. */
  near?: GeoPosition;
  /** Whether the report is the hotline's own canary; nobody is notified about it. */
  isTrial?: boolean;
};

/**
 * Maximum number of codes that are tried. A code is taken with a probability of one in a billion, so that ten collisions
 * cannot happen by chance.
 */
export const maxCodeAttempts = 10;

/**
 * Derives the ticket code from the sender's idempotency key and the attempt; the next attempt is used if another ticket has
 * the code.
 */
export function deriveTicketCode(
  { channel, key }: ReportSender,
  attempt: number,
  hmac: Hmac,
  version?: string,
): TicketCode {
  return encodeTicketCode(hmac.digest('code', `${channel}\n${key}\n${attempt}`, version));
}

export function keyHashOf({ channel, key }: ReportSender, hmac: Hmac, version?: string): string {
  return computeHmacHex('key', `${channel}\n${key}`, hmac, version);
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

/** Returns the body as JSON with sorted fields. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(byName))
      : inner,
  );

/** Returns the HMAC of a report's content for comparing retries. The denunciation flag and the source link are ignored. */
export function bodyHashOf(
  { notDenunciation: _, source: __, ...matter }: ReportRequest,
  hmac: Hmac,
  version?: string,
): string {
  return computeHmacHex('body', canonical(matter), hmac, version);
}

const openedUnder = async (
  sender: ReportSender,
  version: string,
  tickets: Pick<TicketStore, 'find'>,
  hmac: Hmac,
): Promise<Ticket | undefined> => {
  const keyHash = keyHashOf(sender, hmac, version);
  for (let attempt = 0; attempt < maxCodeAttempts; attempt += 1) {
    const ticket = await tickets.find(deriveTicketCode(sender, attempt, hmac, version));
    if (!ticket || ticket.keyHash === keyHash) return ticket;
  }
  return undefined;
};

/** Returns the ticket that was opened with the sender's idempotency key under one of the given secret versions. */
export async function findTicketBySender(
  sender: ReportSender,
  versions: readonly string[],
  { tickets, keyed }: { tickets: Pick<TicketStore, 'find'>; keyed: Hmac },
): Promise<Ticket | undefined> {
  const found = await Promise.all(
    versions.map((version) => openedUnder(sender, version, tickets, keyed)),
  );
  return found.find((ticket) => ticket !== undefined);
}
