import { type LongHarness, listScenarioMessages } from '../long-harness.ts';
import type { WatchedRun } from '../watched-run.ts';
import { findActionViolations } from './action-violations.ts';
import { findDigestViolations, type NotifiedTickets } from './digest-violations.ts';
import { findFailureViolations } from './failure-violations.ts';
import { countTicketRepeats, findMessageViolations, type Twice } from './message-violations.ts';
import { findReminderViolations } from './reminder-violations.ts';
import { codesOfCaller, readStoredTicket, type StoredTicket } from './stored-ticket.ts';
import { findTicketViolations } from './ticket-violations.ts';

/** Returns tickets opened twice by a repeated report: callers must have only accepted tickets. */
const isOpenedTwice = async (all: StoredTicket[], { run }: LongHarness): Promise<string[]> => {
  const callers = new Set(all.flatMap(({ caller }) => caller ?? []));
  const found = await Promise.all([...callers].map((caller) => codesOfCaller(run.table, caller)));
  const accepted = new Set<string>(all.map(({ ticket }) => ticket.code));
  return found
    .flat()
    .flatMap((code) =>
      accepted.has(code) ? [] : [`ticket ${code} belongs to no accepted report`],
    );
};

const isElsewhere = (name: string, { ticket }: StoredTicket, { status }: LongHarness): string[] => {
  const due = status.get(name);
  return due === undefined || due === ticket.status ? [] : [`it is ${ticket.status}, not ${due}`];
};

const lookAt = async (harness: LongHarness) => {
  const names = [...harness.accepted.keys()];
  const storedTickets = await Promise.all(
    [...harness.accepted.values()].map(({ code }) => readStoredTicket(harness.run.table, code)),
  );
  return names.map((name, at) => ({ name, kept: storedTickets[at] }));
};

/**
 * Returns violations of the product's notification policies; empty for a run with immediate notifications, which has neither
 * digests nor limits.
 */
export async function brokenPolicies(
  run: WatchedRun,
  notified: Omit<NotifiedTickets, 'directory'>,
): Promise<string[]> {
  if (run.policies() !== 'product') return [];
  const all = { ...notified, directory: await run.directory() };
  return [...findDigestViolations(all), ...(await findReminderViolations(all, run.table))];
}

/** Returns what is wrong with a scenario's tickets, each named as in the scenario. */
export async function findScenarioViolations(longHarness: LongHarness): Promise<string[]> {
  const { run, checks } = longHarness;
  const [now, seen] = [await run.now(), await lookAt(longHarness)];
  const sent = await run.outbox(longHarness.outboxBefore);
  const ofEach = await Promise.all(
    seen.map(async ({ name, kept }) => {
      if (!kept) return [`${name}: accepted, but not found`];
      const all = [
        ...isElsewhere(name, kept, longHarness),
        ...findActionViolations(kept, longHarness.acceptedActions.get(name) ?? []),
        ...(await findTicketViolations(kept, run.table, now)),
        ...findFailureViolations(kept),
        ...findMessageViolations(kept, sent, now),
      ];
      return all.map((one) => `${name}: ${one}`);
    }),
  );
  const others = await Promise.all(checks.map((check) => check()));
  const all = seen.flatMap(({ kept }) => kept ?? []);
  return [
    ...ofEach.flat(),
    ...others.flat(),
    ...(await isOpenedTwice(all, longHarness)),
    ...(await brokenPolicies(run, { tickets: all, sent, now, faults: longHarness.faults })),
  ];
}

/** Returns how many messages about a scenario's tickets were sent more often than necessary. */
export async function countRepeatedMessages(harness: LongHarness): Promise<Twice> {
  const [sent, seen] = [await listScenarioMessages(harness), await lookAt(harness)];
  const counts = seen.flatMap(({ kept }) => (kept ? [countTicketRepeats(kept, sent)] : []));
  return {
    duplicates: counts.reduce((sum, one) => sum + one.duplicates, 0),
    sentThough: counts.reduce((sum, one) => sum + one.sentThough, 0),
  };
}
