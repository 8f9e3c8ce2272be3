import * as z from 'zod';
import type { TicketCode } from '../../core/ticket/model/ticket-code.ts';
import type { HotlineResponse, OutboxItem } from '../support/hotline/hotline-driver.ts';
import { type AcceptedAction, toAcceptedAction } from './accepted-actions.ts';
import type { WatchedRun } from './watched-run.ts';

/** Code, PIN and idempotency key of an accepted report. */
export type ReportCredentials = { code: TicketCode; pin: string; key: string };

export const SignedIn = z.object({ token: z.string(), sub: z.string(), expiresAt: z.string() });
type SignedIn = z.infer<typeof SignedIn>;

export type Role =
  | 'operator'
  | 'supervisor'
  | 'administrator'
  | `${'officer' | 'supervisor'} ${string}`;

/** Statistics about retries and concurrency in a scenario run. */
export type ScenarioCounts = {
  /** Number of requests that clients repeated after a failure or without a response. */
  sentAgain: number;
  redriven: number;
  /** Number of requests sent three times concurrently. */
  thrice: number;
  /** Descriptions of concurrent identical requests that got different responses. */
  answeredOtherwise: string[];
};

/** One run of a scenario with its own people, who know their tickets by the scenario's names. */
export type LongHarness = {
  run: WatchedRun;
  /** Unique number on the hotline, from which telephone numbers, addresses and keys derive. */
  number: number;
  from: string;
  /** Id of the newest outbox message before the scenario started. */
  outboxBefore: string;
  accepted: Map<string, ReportCredentials>;
  /** Actions that got a success response, by ticket. */
  acceptedActions: Map<string, AcceptedAction[]>;
  /** Status that each ticket must have reached. */
  status: Map<string, string>;
  /** Cookies of simulated browsers, by ticket and role. */
  cookies: Map<string, string>;
  /** Number of idempotency keys used so far. */
  keys: number;
  /** Values that one step of the scenario stores for another. */
  notes: Map<string, string>;
  staff: Map<Role, SignedIn>;
  counts: ScenarioCounts;
  /** Number of faults injected since the scenario began. */
  faults: number;
  /** True if simulated people send every request three times concurrently. */
  isImpatient: boolean;
  /** Additional checks at the end of a scenario; each returns violations as sentences. */
  checks: (() => Promise<string[]>)[];
};

/** Returns a citizen's unique telephone number; `which` selects one of the scenario's citizens. */
export function phoneOf({ number }: LongHarness, which = 0): string {
  return `09${which + 1}${String(number).padStart(7, '0')}`;
}

const addressOf = (number: number): string =>
  `127.${1 + (number >> 14)}.${(number >> 7) & 127}.${1 + (number & 127)}`;

export async function createLongHarness(run: WatchedRun, number: number): Promise<LongHarness> {
  const [newest] = await run.outbox(lastSeen.get(run));
  const outboxBefore = newest?.id ?? lastSeen.get(run) ?? '0';
  lastSeen.set(run, outboxBefore);
  return {
    ...{ run, number, outboxBefore, from: addressOf(number) },
    ...{
      accepted: new Map(),
      acceptedActions: new Map(),
      status: new Map(),
      cookies: new Map(),
      notes: new Map(),
    },
    ...{
      staff: new Map(),
      counts: { sentAgain: 0, redriven: 0, thrice: 0, answeredOtherwise: [] },
    },
    ...{ isImpatient: false, checks: [], keys: 0, faults: 0 },
  };
}

/** Newest known message id per hotline, so that the outbox isn't read from its start. */
const lastSeen = new WeakMap<WatchedRun, string>();

export function findTicketByName({ accepted }: LongHarness, name: string): ReportCredentials {
  const reportCredentials = accepted.get(name);
  if (!reportCredentials) throw new Error(`No accepted report ${name}`);
  return reportCredentials;
}

const codesOf = ({ accepted }: LongHarness): TicketCode[] =>
  [...accepted.values()].map(({ code }) => code);

/** Returns the messages about the scenario's tickets since the scenario began, the newest first. */
export async function listScenarioMessages(harness: LongHarness): Promise<OutboxItem[]> {
  const codes = new Set<string>(codesOf(harness));
  const items = await harness.run.outbox(harness.outboxBefore);
  return items.filter(({ ticket }) => ticket !== undefined && codes.has(ticket));
}

/** Records an accepted action: the ticket must have exactly one more event of that kind with its text. */
export function recordAcceptedAction(
  { acceptedActions }: LongHarness,
  name: string,
  act: string,
  fields: Record<string, unknown> = {},
): void {
  acceptedActions.set(name, [...(acceptedActions.get(name) ?? []), toAcceptedAction(act, fields)]);
}

export function createIdempotencyKey(longHarness: LongHarness): string {
  longHarness.keys += 1;
  return `key-${longHarness.number}-of-this-run-${longHarness.keys}`;
}

const maxTries = 6;

/** Sends a request three times concurrently and returns the best response. */
const thrice = async (
  { counts }: LongHarness,
  send: () => Promise<HotlineResponse>,
): Promise<HotlineResponse | undefined> => {
  counts.thrice += 1;
  const answers = await Promise.all(
    [send(), send(), send()].map((one) => one.catch(() => undefined)),
  );
  const responses = answers
    .flatMap((answer) => answer ?? [])
    .toSorted((a, b) => a.status - b.status);
  const statuses = responses.map(({ status }) => status).join(' ');
  if (responses[0]?.status !== responses.at(-1)?.status) counts.answeredOtherwise.push(statuses);
  return responses[0];
};

/** Repeats a request until it is answered without a server error. */
export async function retryUntilAnswered(
  harness: LongHarness,
  send: () => Promise<HotlineResponse>,
): Promise<HotlineResponse> {
  for (let attempt = 1; attempt <= maxTries; attempt += 1) {
    const answer = harness.isImpatient
      ? await thrice(harness, send)
      : await send().catch(() => undefined);
    if (answer && answer.status < 500) return answer;
    harness.counts.sentAgain += 1;
  }
  throw new Error('A client got no response after all attempts');
}
