import * as z from 'zod';
import type { Directory } from '../../directory/model/directory.ts';
import {
  redirectToSuccessor,
  toPresentAssignment,
} from '../../messages/deliver/redirect-notification.ts';
import type { Notification, NotificationStore } from '../../messages/notification.ts';
import { retryOnConflict } from '../../shared/retry-on-conflict.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import type { TicketStore } from '../../ticket/ports/ticket-store.ts';
import { planNextWorkflowCheck } from '../plan-workflow-check.ts';
import type { DueWorkStore } from '../sweep.ts';
import { handOverTicket } from './hand-over-ticket.ts';
import { recomputeTicketDeadlines } from './recompute-ticket-deadlines.ts';

export type OpenTicketStore = {
  /** Returns one page of open tickets in a shard, starting after the cursor. The last page has no `next`. */
  page(shard: number, after: string): Promise<{ codes: TicketCode[]; next?: string }>;
};

/** Input for one step of recomputing deadlines: shard of open tickets, cursor, and minimum version of the directory. */
export const RecomputeDeadlinesStep = z.object({
  shard: z.number().int().nonnegative(),
  directory: z.string(),
  after: z.string(),
});
export type RecomputeDeadlinesStep = z.infer<typeof RecomputeDeadlinesStep>;

/** Result of one step of recomputing deadlines, which is also the input of the next step in Step Functions. */
export type RecomputeDeadlinesStepResult = RecomputeDeadlinesStep & { isDone: boolean };

export type RecomputeDeadlinesDeps = {
  tickets: Pick<TicketStore, 'find' | 'commit' | 'plan'>;
  checks: Pick<DueWorkStore, 'restart'>;
  open: OpenTicketStore;
  alerts: Pick<NotificationStore, 'request'>;
  /** Returns the notifications of the ticket's escalation steps. */
  rungAlerts(code: TicketCode): Promise<Notification[]>;
  /** Returns the current directory, in the given version or a newer version. */
  directory(version: string): Promise<Directory>;
  now(): Date;
};

type RecomputeTicketDeps = Omit<RecomputeDeadlinesDeps, 'open' | 'directory'>;

/**
 * Requests the pending escalation messages of ended units for their successors, so that these read them in their next
 * digest. Messages that are missing here are requested when they become due.
 */
const redirectPendingNotifications = async (
  ticket: Ticket,
  directory: Directory,
  { rungAlerts, alerts, now }: RecomputeTicketDeps,
): Promise<void> => {
  for (const pending of await rungAlerts(ticket.code)) {
    if (pending.status !== 'requested') continue;
    const alert = { ...toPresentAssignment(pending, ticket), inDigest: undefined };
    const redirected = redirectToSuccessor(alert, ticket, { directory, now: now() });
    if (redirected) await alerts.request(redirected);
  }
};

/**
 * Hands a ticket over to the successors of its units, if any. Returns the ticket, or `conflict` if another change came first.
 */
const handOver = async (
  ticket: Ticket,
  directory: Directory,
  ports: RecomputeTicketDeps,
): Promise<Ticket | 'conflict'> => {
  const { tickets, now } = ports;
  const merged = await Promise.all(ticket.mergedFrom.map((code) => tickets.find(code)));
  const change = handOverTicket(
    ticket,
    merged.flatMap((one) => one ?? []),
    directory,
    now(),
  );
  if (!change) return ticket;
  if ((await tickets.commit(change)) !== 'committed') return 'conflict';
  await redirectPendingNotifications(change.after, directory, ports);
  return change.after;
};

/**
 * Applies the directory to one ticket: hands it over if its units have ended, and recomputes its deadlines. Retries after
 * version conflicts, at most 10 times.
 */
const recomputeOneTicket = async (
  code: TicketCode,
  directory: Directory,
  ports: RecomputeTicketDeps,
): Promise<void> => {
  await retryOnConflict({ entity: `ticket ${code}`, maxAttempts: 10 }, async () => {
    const found = await ports.tickets.find(code);
    const ticket = found && (await handOver(found, directory, ports));
    if (ticket === 'conflict') return ticket;
    const change = ticket && recomputeTicketDeadlines(ticket, directory, ports.now(), 'directory');
    if (!change) {
      await planNextWorkflowCheck(code, directory, ports); // escalation steps or office hours may have changed too
      return 'unchanged';
    }
    return (await ports.tickets.commit(change)) === 'committed' ? 'recomputed' : 'conflict';
  });
};

const atOnce = 50;

/**
 * Applies the directory to one page of open tickets in a shard. Idempotent: does not write tickets whose units and deadlines
 * stay the same.
 */
export async function recomputePageOfDeadlines(
  { shard, directory: version, after }: RecomputeDeadlinesStep,
  { open, ...ports }: RecomputeDeadlinesDeps,
): Promise<RecomputeDeadlinesStepResult> {
  const directory = await ports.directory(version);
  const { codes, next } = await open.page(shard, after);
  for (let start = 0; start < codes.length; start += atOnce) {
    const some = codes.slice(start, start + atOnce);
    await Promise.all(some.map((code) => recomputeOneTicket(code, directory, ports)));
  }
  return { shard, directory: version, after: next ?? after, isDone: next === undefined };
}
