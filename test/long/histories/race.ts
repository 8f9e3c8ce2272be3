import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { aReport, parseOpenedReport } from '../../support/samples/a-report.ts';
import { requireStatus } from '../scenario-steps/require-status.ts';
import { createSeedRandom, pickRandom } from '../seeded-random.ts';
import type { WatchedRun } from '../watched-run.ts';
import {
  performRaceAction,
  type RacedTicket,
  readRaceTicket,
  type SignedInClient,
} from './race-client.ts';
import { drawRaceFaults } from './race-faults.ts';
import { chooseAct, signInPeople } from './race-participants.ts';
import type { RaceClient } from './ticket-operation.ts';

export type RaceOptions = { seed: number; clients: number; actsEach: number; tickets: number };

const citizen: RaceClient = { name: 'the citizen', person: 'citizen' };

/** Opens a ticket with a unique number and address, because a report in a race may be answered late or only when repeated. */
const open = async (run: WatchedRun, seed: number, which: number): Promise<RacedTicket> => {
  const id = (seed % 50_000) * 20 + which;
  const from = `127.${1 + ((id >> 14) & 127)}.${(id >> 7) & 127}.${1 + (id & 127)}`;
  const phone = `0933${String(id).padStart(6, '0').slice(-6)}`;
  const body = aReport({ reporter: { kind: 'person', phone, anonymous: true } });
  const headers = { 'idempotency-key': `key-of-the-race-${seed}-${which}` };
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const answer = await run.post('/api/reports', body, headers, from).catch(() => undefined);
    if (!answer || answer.status >= 500) continue;
    const { code, pin } = parseOpenedReport(requireStatus(answer, 201).text);
    return { code: TicketCode.parse(code), pin, from, history: [] };
  }
  throw new Error('A report got no response after all attempts');
};

/** Returns how often a client tries a request; one in five gives up after the first failure and never learns the result. */
const drawRetryLimit = (chance: () => number) => ({ tries: chance() < 0.2 ? 1 : 6 });

type Turn = { run: WatchedRun; random: () => number; key: string };

const staffTurn = async ({ run, random, key }: Turn, by: SignedInClient, raced: RacedTicket) => {
  const seen = await readRaceTicket(run, by, raced);
  if (!seen || random() < 0.1) return;
  const what = chooseAct(by.person, seen.status, random);
  await performRaceAction(run, by, what, raced, {
    key,
    version: seen.version,
    ...drawRetryLimit(random),
  });
};

const citizenTurn = async ({ run, random, key }: Turn, raced: RacedTicket) => {
  const status = pickRandom(['assigned', 'answered', 'closed'], random) ?? 'assigned';
  await performRaceAction(run, citizen, chooseAct('citizen', status, random), raced, {
    ...{ key, ...drawRetryLimit(random) },
  });
};

const lead = async (
  run: WatchedRun,
  { seed, actsEach }: RaceOptions,
  which: number,
  { people, tickets }: { people: readonly SignedInClient[]; tickets: readonly RacedTicket[] },
): Promise<void> => {
  const random = createSeedRandom(seed * 1000 + which);
  const by = people[which % (people.length + 1)];
  for (let turn = 0; turn < actsEach; turn += 1) {
    const raced = pickRandom(tickets, random);
    const key = `key-of-the-race-${seed}-${which}-${turn}`;
    if (!raced) return;
    await (by
      ? staffTurn({ run, random, key }, by, raced)
      : citizenTurn({ run, random, key }, raced));
  }
};

/** Adds the hotline's own actions to a race's history, taken from the ticket's final events. */
const addSystem = async (run: WatchedRun, raced: RacedTicket, endedAt: number): Promise<void> => {
  const found = await createTicketStore(run.table).history(raced.code);
  const events = (found?.events ?? []).filter(
    ({ by, version }) => by.role === 'system' && version > 1,
  );
  raced.history.push(
    ...events.map((event) => ({
      ...{ invokedAt: 0, answeredAt: endedAt, isCertain: true },
      operation: { kind: 'system' as const, event },
    })),
  );
};

/** Time until just before the first reminders, so that they arrive during the race. */
const untilReminders = 'PT29M50S';

/**
 * Runs many clients at few tickets with injected faults. Returns each ticket's history and the number of faults that took
 * effect.
 */
export async function runClientRace(
  run: WatchedRun,
  options: RaceOptions,
): Promise<{ tickets: RacedTicket[]; struck: number }> {
  const { seed, clients, tickets: count } = options;
  await run.plan([]);
  const half = Math.ceil(count / 2);
  const openSome = (from: number, to: number) =>
    Promise.all(Array.from({ length: to - from }, (_, at) => open(run, seed, from + at)));
  const older = await openSome(0, half);
  await run.advance(untilReminders);
  const people = await signInPeople(run);
  await run.plan(drawRaceFaults(createSeedRandom(seed)));
  const tickets = [...older, ...(await openSome(half, count))];
  await Promise.all(
    Array.from({ length: clients }, (_, at) => lead(run, options, at, { people, tickets })),
  );
  const struck = (await run.struck()).filter(Boolean).length;
  await run.plan([]);
  return { tickets, struck };
}

/** Completes the recorded histories after a race with a last read and the hotline's own actions. */
export async function completeRaceHistories(
  run: WatchedRun,
  tickets: readonly RacedTicket[],
): Promise<void> {
  const [operator] = await signInPeople(run);
  for (const raced of tickets) {
    if (operator) await readRaceTicket(run, operator, raced);
    await addSystem(run, raced, performance.now());
  }
}
