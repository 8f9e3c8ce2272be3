import { brokenPolicies } from '../invariants/at-rest.ts';
import { brokenFailures } from '../invariants/of-failures.ts';
import { brokenMessages } from '../invariants/of-messages.ts';
import { brokenOf } from '../invariants/of-ticket.ts';
import { misplaced } from '../invariants/queues.ts';
import { keptOf } from '../invariants/ticket-items.ts';
import { type HealedBy, until } from '../patience.ts';
import type { WatchedRun } from '../watched-run.ts';
import { newWorld } from '../world.ts';
import type { OperationInput } from './asked.ts';
import { askedText } from './asked.ts';
import type { Raced } from './client.ts';
import { type Linearized, linearize } from './linearizable.ts';
import { oneTicket } from './one-ticket.ts';
import { finish, type RaceOptions, race } from './race.ts';

export type JudgedRaceResult = {
  seed: number;
  tickets: number;
  operations: number;
  /** Number of operations without a response, which may or may not have happened. */
  unknown: number;
  /** Number of responses by result: recorded, conflict, or other. */
  told: Record<string, number>;
  byTheHotline: number;
  struck: number;
  healedBy: HealedBy;
  looks: number;
  failures: string[];
};

const linesOfEnd = 12;

const failureOf = ({ code, history }: Raced, seen: Linearized<OperationInput>): string[] => {
  if (seen.kind === 'linearizable') return [];
  if (seen.kind === 'gave-up') return [`${code}: no order was found in ${seen.looks} looks`];
  const inOrder = seen.longest.slice(-linesOfEnd).map((one) => `    ${askedText(one)}`);
  const left = seen.left.slice(0, linesOfEnd).map((one) => `    ${askedText(one)}`);
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
  tickets: readonly Raced[],
  faults: number,
): Promise<string[]> => {
  const now = await run.now();
  const found = await Promise.all(tickets.map(({ code }) => keptOf(run.table, code)));
  const stored = found.flatMap((one) => one ?? []);
  const sent = await run.outbox();
  const all = await Promise.all(
    stored.map(async (one) => {
      const wrong = [
        ...(await brokenOf(one, run.table, now)),
        ...brokenFailures(one),
        ...brokenMessages(one, sent, now),
      ];
      return wrong.map((why) => `${one.ticket.code}: ${why}`);
    }),
  );
  const codes = tickets.map(({ code }) => code);
  return [
    ...(stored.length === codes.length ? [] : ['a ticket was accepted, and is not there']),
    ...all.flat(),
    ...(await brokenPolicies(run, { tickets: stored, sent, now, faults })),
    ...(await misplaced(run.table, codes)),
  ];
};

/** Time to wait after a race, so that the next digest is included. */
const untilDigest = 'PT24H';

const countsOf = (all: readonly OperationInput[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const asked of all) {
    const kind = asked.kind === 'act' ? asked.told.kind : asked.kind;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
};

/** Runs a race, waits until the hotline is idle, and verifies that all responses fit one sequential order. */
export const judgeRace = async (
  run: WatchedRun,
  options: RaceOptions,
): Promise<JudgedRaceResult> => {
  const { tickets, struck } = await race(run, options);
  const world = await newWorld(run, options.seed);
  const failures: string[] = [];
  const rest = () =>
    until(world, () => wrongOf(run, tickets, struck)).catch((error: unknown) => {
      failures.push(error instanceof Error ? error.message : String(error));
      return 'a redrive' as const;
    });
  const healedBy = await rest();
  await run.advance(untilDigest);
  await rest();
  await finish(run, tickets);
  const seen = tickets.map((raced) => ({ raced, order: linearize(raced.history, oneTicket) }));
  failures.push(...seen.flatMap(({ raced, order }) => failureOf(raced, order)));
  const told = countsOf(tickets.flatMap(({ history }) => history.map(({ asked }) => asked)));
  const { system: byTheHotline = 0, unknown = 0, ...answers } = told;
  return {
    ...{ seed: options.seed, tickets: tickets.length, unknown, told: answers, byTheHotline },
    ...{ struck, healedBy, failures, looks: seen.reduce((sum, one) => sum + one.order.looks, 0) },
    operations: tickets.reduce((sum, { history }) => sum + history.length, 0),
  };
};
