import {
  type OpenTicketDeps,
  type OpenTicketResult,
  openTicket,
} from '../../intake/open/open-ticket.ts';
import {
  findTicketByIdempotencyKey,
  type ReportOrigin,
} from '../../intake/open/report-idempotency.ts';
import { formatOtherProvince } from '../../routing/route-to-other-province.ts';
import { roundPosition } from '../../ticket/model/fields/geo-position.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { deriveTicketPin } from '../../ticket/read/pin.ts';
import { deriveIdempotencyKeys, type IdempotencyKeyDeps } from '../clients/idempotency-keys.ts';
import type { Open311Client } from '../clients/open311-client.ts';
import { encryptTicketCodeToken } from '../clients/token.ts';
import type { ParsedOpen311Request } from './parse-request.ts';
import { createOpen311Refusal, type Open311Refusal } from './refusal.ts';

type OpenedTicket = Extract<OpenTicketResult, { kind: 'opened' }>;

/**
 * Result of filing an Open311 request: the ticket code, the token to return instead of it if there is one, and the opened
 * ticket. `opened` is absent for sandbox requests, and if an idempotency key is reused with different content.
 */
export type FileOpen311RequestResult =
  | {
      kind: 'filed';
      code: string;
      token?: string | undefined;
      opened?: Pick<OpenedTicket, 'ticket' | 'pin'>;
    }
  | Open311Refusal;

/** Converts the reason why an Open311 request opened no ticket into an Open311 error. */
export function toOpen311Refusal(
  outcome: Exclude<OpenTicketResult, { kind: 'opened' | 'key-used-for-another-body' }>,
  now: Date,
): Open311Refusal {
  switch (outcome.kind) {
    case 'refused':
      return {
        kind: 'refused',
        status: 400,
        flaws: outcome.errors.map(({ field }) => ({ word: 'not-accepted', about: field })),
      };
    case 'too-many-reports': {
      const seconds = Math.ceil((outcome.retryAt.getTime() - now.getTime()) / 1000);
      return { ...createOpen311Refusal(429, 'too-many'), retryAfterSeconds: Math.max(1, seconds) };
    }
    case 'elsewhere':
      return createOpen311Refusal(
        400,
        'elsewhere',
        `${formatOtherProvince(outcome.province, 'vi')}, ${outcome.hotline}`,
      );
    case 'denunciation':
      return createOpen311Refusal(400, 'denunciation', outcome.office?.name.vi);
  }
}

type FileRequestDeps = OpenTicketDeps & IdempotencyKeyDeps;

const toFiledResult = (
  ticket: Ticket,
  { hmac }: FileRequestDeps,
): FileOpen311RequestResult & { kind: 'filed' } => ({
  kind: 'filed',
  code: ticket.code,
  token: ticket.token && encryptTicketCodeToken(ticket, hmac),
});

/**
 * Returns the existing ticket for a repeated Open311 request, so that files of the repeated request are added to that
 * ticket.
 */
const toRepeatedResult = (ticket: Ticket, ports: FileRequestDeps): FileOpen311RequestResult => ({
  ...toFiledResult(ticket, ports),
  opened: { ticket, pin: deriveTicketPin(ticket, ports.hmac) },
});

const findEarlierTicket = (
  sender: ReportOrigin,
  ports: FileRequestDeps,
): Promise<Ticket | undefined> => {
  const { version, otherVersions } = ports.hmac;
  return findTicketByIdempotencyKey(sender, [version, ...otherVersions], ports);
};

/**
 * Opens a ticket from an Open311 request by the rules for all intake channels. A repeated request returns the existing
 * ticket.
 */
export async function fileOpen311Request(
  filing: ParsedOpen311Request,
  provider: Open311Client,
  ports: FileRequestDeps,
): Promise<FileOpen311RequestResult> {
  const { key, earlier } = deriveIdempotencyKeys(filing, provider, ports, ports.now());
  const { citizen, location } = filing;
  const sender = {
    ...{ channel: 'open311' as const, key, provider: provider.id },
    ...(citizen !== undefined && { device: `${provider.id}\n${citizen}` }),
    ...(location.position && { near: roundPosition(location.position) }),
  };
  const before = earlier && (await findEarlierTicket({ ...sender, key: earlier }, ports));
  if (before) return toRepeatedResult(before, ports);
  const outcome = await openTicket(filing.report, sender, ports);
  if (outcome.kind === 'opened')
    return { ...toFiledResult(outcome.ticket, ports), opened: outcome };
  if (outcome.kind !== 'key-used-for-another-body') return toOpen311Refusal(outcome, ports.now());
  const first = await findEarlierTicket(sender, ports);
  if (!first)
    throw new Error(
      `Provider ${provider.id}: the idempotency key is in use, but its ticket was not found`,
    );
  // If the key is a hash of the form, the requests can differ only in the response language.
  return earlier === undefined ? toFiledResult(first, ports) : toRepeatedResult(first, ports);
}
