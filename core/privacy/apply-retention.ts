import * as z from 'zod';
import type { Directory } from '../directory/model/directory.ts';
import { mapInBatches } from '../messages/deliver/map-in-batches.ts';
import { ConflictError } from '../shared/errors.ts';
import { retryOnConflict } from '../shared/retry-on-conflict.ts';
import { findEventsOnCommonTicket } from '../ticket/duplicates/shared-events.ts';
import type { TicketCode } from '../ticket/model/ticket-code.ts';
import type { TicketStore } from '../ticket/ports/ticket-store.ts';
import { anonymiseTicket } from './anonymise.ts';
import { findRetentionBlocker, type RetentionBlocker } from './find-retention-blocker.ts';
import { computeRetentionCutoff, findRetentionRule } from './retention.ts';

/**
 * Returns a page of ended tickets of a topic, or of a service if the tickets have no topic. Tickets that ended first come
 * first.
 */
export type EndedTicketFinder = (matter: string, until: Date, after?: string) => Promise<EndedPage>;
type EndedPage = { codes: TicketCode[]; next?: string };

export type RetentionDeps = {
  tickets: Pick<TicketStore, 'find' | 'history' | 'commit'>;
  ended: EndedTicketFinder;
  directory(): Promise<Directory>;
  /** Reports a stored ticket that doesn't match its schema. The run continues without it. */
  reportUnreadable(code: TicketCode): void;
  now(): Date;
};

/**
 * Result of a retention run. `kept` counts, by reason, the tickets that were not anonymized although their retention period
 * is over, and the tickets that can't be read. `isAll` is false if the next run must continue.
 */
export type RetentionRunResult = {
  anonymised: number;
  /** Numbers of anonymized tickets by retention rule. */
  byRule: Record<string, number>;
  kept: Partial<Record<RetentionBlocker, number>>;
  isAll: boolean;
};

type Outcome = { anonymisedBy: string } | 'gone' | RetentionBlocker;

type AnonymiseDeps = Pick<RetentionDeps, 'tickets' | 'reportUnreadable'> & { isRehearsal: boolean };

type DirectoryAt = { directory: Directory; now: Date };

/**
 * Anonymizes one ticket unless something prevents it, with at most 3 attempts. A rehearsal (dry run) changes nothing and
 * only returns the result. A ticket that can't be parsed is skipped, because it must not stop the run every night.
 */
const anonymiseOne = (
  code: TicketCode,
  directoryAt: DirectoryAt,
  { tickets, reportUnreadable, isRehearsal }: AnonymiseDeps,
): Promise<Outcome> =>
  retryOnConflict<Outcome>({ entity: `ticket ${code}`, maxAttempts: 3 }, async () => {
    const found = await tickets.history(code);
    if (!found || found.ticket.anonymisedAt) return 'gone';
    const { mergedInto } = found.ticket;
    const into = mergedInto && (await tickets.find(mergedInto.code));
    const blocker = findRetentionBlocker(found.ticket, into, directoryAt);
    if (blocker) return blocker;
    const rule = findRetentionRule(directoryAt.directory, found.ticket, directoryAt.now)?.id ?? '';
    if (isRehearsal) return { anonymisedBy: rule };
    const onCommon = await findEventsOnCommonTicket(found.events, tickets);
    const outcome = await tickets.commit(anonymiseTicket(found, onCommon, directoryAt));
    return outcome === 'committed' ? { anonymisedBy: rule } : 'conflict';
  }).catch((error: unknown) => {
    if (error instanceof ConflictError) return 'changing';
    if (!(error instanceof z.ZodError)) throw error;
    reportUnreadable(code);
    return 'unreadable';
  });

/**
 * Returns the topics, and the services for tickets without a topic, each with a cutoff time. The retention period of a
 * ticket is over if the ticket ended before the cutoff.
 */
const listRetentionSubjects = ({
  directory,
  now,
}: DirectoryAt): { subject: string; until: Date }[] => {
  const topics = new Map(directory.topics.map(({ code, service }) => [code, service]));
  const services = new Set(directory.services.map(({ code }) => code));
  const subjects = [
    ...[...topics].map(([topic, service]) => ({ subject: topic, service, topic })),
    ...[...services].map((service) => ({ subject: service, service, topic: undefined })),
  ];
  return subjects.flatMap(({ subject, ...of }) => {
    const rule = findRetentionRule(directory, of, now);
    return rule ? [{ subject, until: computeRetentionCutoff(rule, now) }] : [];
  });
};

/**
 * Number of tickets anonymized in parallel: enough to finish all tickets in one night, but not so many that other requests
 * become slow.
 */
const ticketsInParallel = 8;

const countOutcome = (run: RetentionRunResult, outcome: Outcome): void => {
  if (typeof outcome === 'object') {
    const { anonymisedBy: rule } = outcome;
    run.anonymised += 1;
    run.byRule[rule] = (run.byRule[rule] ?? 0) + 1;
  } else if (outcome !== 'gone') run.kept[outcome] = (run.kept[outcome] ?? 0) + 1;
};

type RetentionOptions = { maxTickets: number; isRehearsal: boolean };

/**
 * Anonymizes tickets past their retention period, beginning with those that ended first. Examines at most `most` tickets;
 * the next run continues with the others. A rehearsal (dry run) changes nothing.
 */
export async function applyRetention(
  { maxTickets, isRehearsal }: RetentionOptions,
  ports: RetentionDeps,
): Promise<RetentionRunResult> {
  const directoryAt = { directory: await ports.directory(), now: ports.now() };
  const run: RetentionRunResult = { anonymised: 0, byRule: {}, kept: {}, isAll: true };
  let looked = 0;
  const look = async (matter: string, until: Date, { codes, next }: EndedPage): Promise<void> => {
    const selected = codes.slice(0, Math.max(0, maxTickets - looked));
    looked += codes.length;
    const one = (code: TicketCode) => anonymiseOne(code, directoryAt, { ...ports, isRehearsal });
    for (const outcome of await mapInBatches(selected, one, ticketsInParallel))
      countOutcome(run, outcome);
    if (selected.length < codes.length || (next && looked >= maxTickets)) run.isAll = false;
    else if (next) await look(matter, until, await ports.ended(matter, until, next));
  };
  const firstPages = await mapInBatches(
    listRetentionSubjects(directoryAt),
    async ({ subject, until }) => ({
      ...{ matter: subject, until, page: await ports.ended(subject, until) },
    }),
    ticketsInParallel,
  );
  for (const { matter, until, page } of firstPages) await look(matter, until, page);
  return run;
}
