import { findFailureViolations } from '../invariants/failure-violations.ts';
import { findMessageViolations } from '../invariants/message-violations.ts';
import { findMisplacedTickets } from '../invariants/misplaced-tickets.ts';
import { brokenPolicies } from '../invariants/scenario-violations.ts';
import { readStoredTicket } from '../invariants/stored-ticket.ts';
import { findTicketViolations } from '../invariants/ticket-violations.ts';
import { createLongHarness } from '../long-harness.ts';
import { type RepairedBy, waitUntilCorrect } from '../recovery-steps.ts';
import type { WatchedRun } from '../watched-run.ts';
import { type LinearizeResult, linearize } from './linearizable.ts';
import { completeRaceHistories, type RaceOptions, runClientRace } from './race.ts';
import type { RacedTicket } from './race-client.ts';
import type { TicketOperation } from './ticket-operation.ts';
import { formatTicketOperation } from './ticket-operation.ts';
import { ticketSpecification } from './ticket-specification.ts';

export type RaceCheckResult = {
  seed: number;
  tickets: number;
  operations: number;
  /** Number of operations without a response, which may or may not have happened. */
  unknown: number;
  /** Number of responses by result: recorded, conflict, or other. */
  responseCounts: Record<string, number>;
  byTheHotline: number;
  struck: number;
  healedBy: RepairedBy;
  looks: number;
  failures: string[];
};

const linesOfEnd = 12;

const failureOf = (
  { code, history }: RacedTicket,
  result: LinearizeResult<TicketOperation>,
): string[] => {
  if (result.kind === 'linearizable') return [];
  if (result.kind === 'gave-up')
    return [`${code}: no valid order found in ${result.looks} attempts`];
  const inOrder = result.longest
    .slice(-linesOfEnd)
    .map((one) => `    ${formatTicketOperation(one)}`);
  const left = result.left.slice(0, linesOfEnd).map((one) => `    ${formatTicketOperation(one)}`);
  return [
    [
      `${code}: of ${history.length} operations no order explains all answers; the longest ends with`,
      ...inOrder,
      '  and behind it none of these fits:',
      ...left,
    ].join('\n'),
  ];
};

const wrongOf = async (
  run: WatchedRun,
  tickets: readonly RacedTicket[],
  faults: number,
): Promise<string[]> => {
  const now = await run.now();
  const storedTickets = await Promise.all(
    tickets.map(({ code }) => readStoredTicket(run.table, code)),
  );
  const stored = storedTickets.flatMap((one) => one ?? []);
  const sent = await run.outbox();
  const all = await Promise.all(
    stored.map(async (one) => {
      const wrong = [
        ...(await findTicketViolations(one, run.table, now)),
        ...findFailureViolations(one),
        ...findMessageViolations(one, sent, now),
      ];
      return wrong.map((why) => `${one.ticket.code}: ${why}`);
    }),
  );
  const codes = tickets.map(({ code }) => code);
  return [
    ...(stored.length === codes.length ? [] : ['an accepted ticket was not found']),
    ...all.flat(),
    ...(await brokenPolicies(run, { tickets: stored, sent, now, faults })),
    ...(await findMisplacedTickets(run.table, codes)),
  ];
};

/** Time to wait after a race, so that the next digest is included. */
const untilDigest = 'PT24H';

const countsOf = (all: readonly TicketOperation[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const ticketOperation of all) {
    const kind =
      ticketOperation.kind === 'act' ? ticketOperation.result.kind : ticketOperation.kind;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
};

/** Runs a race, waits until the hotline is idle, and verifies that all responses fit one sequential order. */
export async function checkRace(run: WatchedRun, options: RaceOptions): Promise<RaceCheckResult> {
  const { tickets, struck } = await runClientRace(run, options);
  const harness = await createLongHarness(run, options.seed);
  const failures: string[] = [];
  const rest = () =>
    waitUntilCorrect(harness, () => wrongOf(run, tickets, struck)).catch((error: unknown) => {
      failures.push(error instanceof Error ? error.message : String(error));
      return 'a redrive' as const;
    });
  const healedBy = await rest();
  await run.advance(untilDigest);
  await rest();
  await completeRaceHistories(run, tickets);
  const seen = tickets.map((raced) => ({
    raced,
    order: linearize(raced.history, ticketSpecification),
  }));
  failures.push(...seen.flatMap(({ raced, order }) => failureOf(raced, order)));
  const requestCounts = countsOf(
    tickets.flatMap(({ history }) => history.map(({ operation }) => operation)),
  );
  const { system: byTheHotline = 0, unknown = 0, ...answers } = requestCounts;
  return {
    ...{
      seed: options.seed,
      tickets: tickets.length,
      unknown,
      responseCounts: answers,
      byTheHotline,
    },
    ...{ struck, healedBy, failures, looks: seen.reduce((sum, one) => sum + one.order.looks, 0) },
    operations: tickets.reduce((sum, { history }) => sum + history.length, 0),
  };
}
