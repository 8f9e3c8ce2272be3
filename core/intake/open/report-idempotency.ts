import type { ChatPlatformUser } from '../../messages/schedule/messaging-window.ts';
import { toCanonicalJson } from '../../shared/canonical-json.ts';
import type { GeoPosition } from '../../ticket/model/fields/geo-position.ts';
import type { IntakeChannel, ReceivedBy } from '../../ticket/model/fields/report-medium.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { encodeTicketCode, type TicketCode } from '../../ticket/model/ticket-code.ts';
import type { Hmac } from '../../ticket/ports/hmac.ts';
import type { TicketStore } from '../../ticket/ports/ticket-store.ts';
import { computeHmacHex } from '../../ticket/read/compute-hmac.ts';
import type { ReportRequest } from '../report/report.ts';

/**
 * Origin of a report: intake channel and idempotency key, and, if available, IP address, browser id and Amazon Connect
 * contact id.
 */
export type ReportOrigin = {
  channel: IntakeChannel;
  key: string;
  address?: string;
  device?: string;
  call?: string;
  /** How the report reached the operator who entered it. */
  receivedBy?: ReceivedBy;
  /** User id on Zalo or Messenger for later messages. Personal data. */
  chatUser?: ChatPlatformUser;
  provider?: string;
  /** Approximate location that an Open311 provider sent. */
  near?: GeoPosition;
  /** Whether the hotline itself sent the report as a canary. Nobody is notified about such a report. */
  isCanary?: boolean;
};

/**
 * Maximum number of ticket codes to try. A code is taken with a probability of one in a billion, so ten collisions cannot
 * happen by chance.
 */
export const maxTicketCodeAttempts = 10;

/**
 * Derives the ticket code from the sender's idempotency key and the number of the attempt. If another ticket has the code,
 * the caller tries the next attempt.
 */
export function deriveTicketCode(
  { channel, key }: ReportOrigin,
  attempt: number,
  hmac: Hmac,
  version?: string,
): TicketCode {
  return encodeTicketCode(hmac.digest('code', `${channel}\n${key}\n${attempt}`, version));
}

export function computeIdempotencyKeyHash(
  { channel, key }: ReportOrigin,
  hmac: Hmac,
  version?: string,
): string {
  return computeHmacHex('key', `${channel}\n${key}`, hmac, version);
}

/**
 * Returns the HMAC of a report's content, by which a retry is recognized. The HMAC ignores the source link and the
 * declaration that the report is no denunciation.
 */
export function computeReportHash(
  { notDenunciation: _, source: __, ...matter }: ReportRequest,
  hmac: Hmac,
  version?: string,
): string {
  return computeHmacHex('body', toCanonicalJson(matter), hmac, version);
}

const findTicketOfSecretVersion = async (
  sender: ReportOrigin,
  version: string,
  tickets: Pick<TicketStore, 'find'>,
  hmac: Hmac,
): Promise<Ticket | undefined> => {
  const keyHash = computeIdempotencyKeyHash(sender, hmac, version);
  for (let attempt = 0; attempt < maxTicketCodeAttempts; attempt += 1) {
    const ticket = await tickets.find(deriveTicketCode(sender, attempt, hmac, version));
    if (!ticket || ticket.keyHash === keyHash) return ticket;
  }
  return undefined;
};

/**
 * Returns the ticket that was opened with the sender's idempotency key. Looks it up under each given version of the
 * hotline's secret, from which the ticket code was derived.
 */
export async function findTicketByIdempotencyKey(
  sender: ReportOrigin,
  versions: readonly string[],
  { tickets, hmac }: { tickets: Pick<TicketStore, 'find'>; hmac: Hmac },
): Promise<Ticket | undefined> {
  const found = await Promise.all(
    versions.map((version) => findTicketOfSecretVersion(sender, version, tickets, hmac)),
  );
  return found.find((ticket) => ticket !== undefined);
}
