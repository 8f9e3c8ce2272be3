import { checkReport } from '../intake/check-report.ts';
import { newTicket } from '../intake/new-ticket.ts';
import type { OpenTicketPorts } from '../intake/open-ticket.ts';
import { codeOf } from '../intake/report-key.ts';
import { wholeSecond } from '../time/instant.ts';
import { type LocalDate, localDate } from '../time/local-date.ts';
import { type Filed, refusalOf } from './file-request.ts';
import type { Filing } from './filing.ts';
import type { Provider } from './provider.ts';
import type { KnownRequest } from './public-request.ts';
import { type NamePorts, senderKeys } from './sender-key.ts';
import { tokenOf } from './token.ts';

/** Store of sandbox requests by day; each day starts empty. Sandbox requests are no tickets and have no effects. */
export type Sandbox = {
  /** Stores the sandbox request unless its code exists; returns the stored one. */
  put(day: LocalDate, request: KnownRequest): Promise<KnownRequest>;
  find(day: LocalDate, code: string): Promise<KnownRequest | undefined>;
  all(day: LocalDate): Promise<KnownRequest[]>;
};

type SandboxPorts = Pick<OpenTicketPorts, 'directory' | 'keyed' | 'now'> &
  NamePorts & { sandbox: Sandbox };

/** Time until a sandbox request counts as reviewed: one minute. */
const lookedAtMs = 60_000;

/**
 * Files a sandbox request with the same validation and responses as a real one. It stores no identity, and approves the
 * request automatically.
 */
export const fileInSandbox = async (
  filing: Filing,
  provider: Provider,
  ports: SandboxPorts,
): Promise<Filed> => {
  const { keyed, sandbox, now } = ports;
  const [directory, openedAt] = [await ports.directory(), wholeSecond(now())];
  const checked = checkReport(filing.report, directory, openedAt);
  if (checked.kind !== 'fine') return refusalOf(checked, openedAt);
  const { key } = senderKeys(filing, provider, ports, openedAt);
  const sender = { channel: 'open311' as const, key: `sandbox\n${key}` };
  const { placed } = checked;
  const ticket = newTicket(checked.report, placed, sender, { directory, keyed, openedAt });
  const { address, position } = filing.location;
  const stored = await sandbox.put(localDate(openedAt), {
    code: codeOf(sender, 0, keyed),
    status: ticket.status,
    service: ticket.service,
    topic: ticket.topic,
    areaCode: ticket.areaCode,
    openedAt,
    updatedAt: openedAt,
    expectedAt: ticket.clocks.resolve.dueAt,
    filedBy: provider.id,
    token: ticket.token && { checkedAt: new Date(openedAt.getTime() + lookedAtMs) },
    words: {
      description: filing.description,
      address: address ?? ticket.areaName,
      position,
      mediaUrl: filing.mediaUrls[0],
    },
  });
  const named = { code: stored.code, secretVersion: keyed.version };
  return {
    kind: 'filed',
    code: stored.code,
    token: stored.token && tokenOf(named, keyed),
  };
};
