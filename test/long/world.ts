import * as z from 'zod';
import type { TicketCode } from '../../core/ticket/code.ts';
import type { Answer, OutboxItem } from '../support/hotline-driver.ts';
import { type AcceptedAct, acceptedAct } from './accepted-acts.ts';
import type { WatchedRun } from './watched-run.ts';

/** A report that was accepted: what its citizen was given. */
export type Accepted = { code: TicketCode; pin: string; key: string };

export const SignedIn = z.object({ token: z.string(), sub: z.string(), expiresAt: z.string() });
type SignedIn = z.infer<typeof SignedIn>;

export type Role =
  | 'operator'
  | 'supervisor'
  | 'administrator'
  | `${'officer' | 'supervisor'} ${string}`;

/** How a life went beside what it had to reach. */
export type Counts = {
  /** Requests that clients sent again because they got no answer, or a failure. */
  sentAgain: number;
  redriven: number;
  /** Requests that were sent thrice at once. */
  thrice: number;
  /** Requests that came thrice at once and were not answered alike: how they were. */
  answeredOtherwise: string[];
};

/** One leading of a life: people of its own, who know their tickets by the names that the life gives them. */
export type LongHarness = {
  run: WatchedRun;
  /** No other world on the run has it: numbers, addresses and keys are made from it. */
  number: number;
  /** The citizen's IP address. */
  from: string;
  /** Of its first message, counted from this world's start on. */
  outboxBefore: string;
  accepted: Map<string, Accepted>;
  /** What people did with each ticket and were told that it is done. */
  acts: Map<string, AcceptedAct[]>;
  /** The status that each ticket must have come to. */
  status: Map<string, string>;
  /** What browsers and phones keep: by ticket and post. */
  cookies: Map<string, string>;
  /** How many keys its people have made up. */
  keys: number;
  /** What people remember from one step to another. */
  notes: Map<string, string>;
  staff: Map<Role, SignedIn>;
  counts: Counts;
  /** Faults that were planned since it began. */
  faults: number;
  /** Its people press every button thrice at once. */
  isImpatient: boolean;
  /** What else must hold in the end, as sentences of what does not. */
  checks: (() => Promise<string[]>)[];
};

/** A citizen's number that nobody else has: the one of that place among the world's citizens. */
export const phoneOf = ({ number }: LongHarness, which = 0): string =>
  `09${which + 1}${String(number).padStart(7, '0')}`;

const addressOf = (number: number): string =>
  `127.${1 + (number >> 14)}.${(number >> 7) & 127}.${1 + (number & 127)}`;

export const newWorld = async (run: WatchedRun, number: number): Promise<LongHarness> => {
  const [newest] = await run.outbox(lastSeen.get(run));
  const outboxBefore = newest?.id ?? lastSeen.get(run) ?? '0';
  lastSeen.set(run, outboxBefore);
  return {
    ...{ run, number, outboxBefore, from: addressOf(number) },
    ...{
      accepted: new Map(),
      acts: new Map(),
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
};

/** So that nobody reads a long outbox from its start. */
const lastSeen = new WeakMap<WatchedRun, string>();

export const ticketNamed = ({ accepted }: LongHarness, name: string): Accepted => {
  const found = accepted.get(name);
  if (!found) throw new Error(`No report was accepted that is called ${name}`);
  return found;
};

const codesOf = ({ accepted }: LongHarness): TicketCode[] =>
  [...accepted.values()].map(({ code }) => code);

/** What was sent since the world began, of its tickets, the newest first. */
export const messagesOf = async (world: LongHarness): Promise<OutboxItem[]> => {
  const codes = new Set<string>(codesOf(world));
  const items = await world.run.outbox(world.outboxBefore);
  return items.filter(({ ticket }) => ticket !== undefined && codes.has(ticket));
};

/** From here on the ticket must have exactly one event more of that act, with its words. */
export const accept = (
  { acts }: LongHarness,
  name: string,
  act: string,
  fields: Record<string, unknown> = {},
): void => {
  acts.set(name, [...(acts.get(name) ?? []), acceptedAct(act, fields)]);
};

/** A key of one thing that somebody does once, however often they send it. */
export const newKey = (world: LongHarness): string => {
  world.keys += 1;
  return `key-${world.number}-of-this-run-${world.keys}`;
};

const mostTries = 6;

/** The best answer of three that were asked for at the same moment. */
const thrice = async (
  { counts }: LongHarness,
  send: () => Promise<Answer>,
): Promise<Answer | undefined> => {
  counts.thrice += 1;
  const answers = await Promise.all(
    [send(), send(), send()].map((one) => one.catch(() => undefined)),
  );
  const given = answers.flatMap((answer) => answer ?? []).toSorted((a, b) => a.status - b.status);
  const statuses = given.map(({ status }) => status).join(' ');
  if (given[0]?.status !== given.at(-1)?.status) counts.answeredOtherwise.push(statuses);
  return given[0];
};

/** A client that gets no answer, or a failure, sends the very same again. */
export const insist = async (world: LongHarness, send: () => Promise<Answer>): Promise<Answer> => {
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const answer = world.isImpatient
      ? await thrice(world, send)
      : await send().catch(() => undefined);
    if (answer && answer.status < 500) return answer;
    world.counts.sentAgain += 1;
  }
  throw new Error('A client was still not answered after all its tries');
};
