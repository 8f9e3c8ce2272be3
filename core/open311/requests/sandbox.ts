import { toNewTicket } from '../../intake/open/new-ticket.ts';
import type { OpenTicketDeps } from '../../intake/open/open-ticket.ts';
import { deriveTicketCode } from '../../intake/open/report-idempotency.ts';
import { checkReport } from '../../intake/report/validation/check-report.ts';
import { floorToSecond } from '../../time/instant.ts';
import { type LocalDate, toLocalDate } from '../../time/local-date.ts';
import { deriveIdempotencyKeys, type IdempotencyKeyDeps } from '../clients/idempotency-keys.ts';
import type { Open311Client } from '../clients/open311-client.ts';
import { encryptTicketCodeToken } from '../clients/token.ts';
import type { PublicOpen311RequestData } from '../updates/public-request.ts';
import { type FileOpen311RequestResult, toOpen311Refusal } from './file-request.ts';
import type { ParsedOpen311Request } from './parse-request.ts';

/** Store of sandbox requests by day; each day starts empty. Sandbox requests create no tickets and notify nobody. */
export type Open311SandboxStore = {
  /** Stores a sandbox request unless one with its code exists. Returns the stored request. */
  put(day: LocalDate, request: PublicOpen311RequestData): Promise<PublicOpen311RequestData>;
  find(day: LocalDate, code: string): Promise<PublicOpen311RequestData | undefined>;
  all(day: LocalDate): Promise<PublicOpen311RequestData[]>;
};

type SandboxDeps = Pick<OpenTicketDeps, 'directory' | 'hmac' | 'now'> &
  IdempotencyKeyDeps & { sandbox: Open311SandboxStore };

/** Milliseconds after which a sandbox request is approved automatically. */
const approvalDelayMs = 60_000;

/**
 * Files a sandbox request with the validation and responses of a real one. Stores no identity of the citizen. The request is
 * approved automatically after one minute.
 */
export async function fileOpen311SandboxRequest(
  filing: ParsedOpen311Request,
  provider: Open311Client,
  ports: SandboxDeps,
): Promise<FileOpen311RequestResult> {
  const { hmac, sandbox, now } = ports;
  const [directory, openedAt] = [await ports.directory(), floorToSecond(now())];
  const checked = checkReport(filing.report, directory, openedAt);
  if (checked.kind !== 'fine') return toOpen311Refusal(checked, openedAt);
  const { key } = deriveIdempotencyKeys(filing, provider, ports, openedAt);
  const sender = { channel: 'open311' as const, key: `sandbox\n${key}` };
  const { placed } = checked;
  const ticket = toNewTicket(checked.report, placed, sender, { directory, hmac, openedAt });
  const { address, position } = filing.location;
  const stored = await sandbox.put(toLocalDate(openedAt), {
    code: deriveTicketCode(sender, 0, hmac),
    status: ticket.status,
    service: ticket.service,
    topic: ticket.topic,
    areaCode: ticket.areaCode,
    openedAt,
    updatedAt: openedAt,
    expectedAt: ticket.clocks.resolve.dueAt,
    filedBy: provider.id,
    token: ticket.token && { checkedAt: new Date(openedAt.getTime() + approvalDelayMs) },
    words: {
      description: filing.description,
      address: address ?? ticket.areaName,
      position,
      mediaUrl: filing.mediaUrls[0],
    },
  });
  const named = { code: stored.code, secretVersion: hmac.version };
  return {
    kind: 'filed',
    code: stored.code,
    token: stored.token && encryptTicketCodeToken(named, hmac),
  };
}
