import * as z from 'zod';
import { chanceOf, oneOf } from '../chance.ts';
import type { Doors, OpenDoorsResponse } from '../doors/open-doors.ts';
import type { SentInput } from '../doors/sent.ts';
import { callAtRandom } from './flow-inputs.ts';
import { wrongsOf } from './judge.ts';
import { note, type RequestScore } from './score.ts';
import { type Seed, sentOf } from './seed.ts';
import type { Seeds } from './seeds.ts';
import { spoil } from './spoil.ts';
import { openValues, type Values } from './values.ts';

type RequestsOptions = {
  doors: Doors;
  seeds: Seeds;
  seed: number;
  score: RequestScore;
  /** Text that a route must contain to be tested; all routes if missing. */
  only?: string | undefined;
};

const addressOf = (chance: () => number): string =>
  `100.${64 + Math.floor(chance() * 64)}.${Math.floor(chance() * 256)}.${Math.floor(chance() * 256)}`;

/** Number of requests that share one generated set of hostile values, because generating takes longer than sending. */
const valuesFor = 50_000;

/** Share of hostile requests that go to the telephone function. */
const callShare = 0.05;

const signed = ({ as, ...seed }: Seed, { staff }: Seeds): Seed => {
  return as
    ? { ...seed, headers: { authorization: `Bearer ${staff.tokenOf(as)}`, ...seed.headers } }
    : seed;
};

const inputOf = (base: Seed, values: Values, seeds: Seeds, chance: () => number): SentInput => {
  const { raw, ...spoilt } = spoil(signed(base, seeds), values, chance);
  const sent = sentOf(spoilt);
  const body = raw ?? sent.body;
  const text = body === undefined ? undefined : Buffer.from(body).toString('utf8');
  const proof =
    base.signedBy && text !== undefined ? seeds.platforms.sign(base.signedBy, text) : {};
  return {
    ...sent,
    ...(body !== undefined && { body }),
    headers: { ...proof, ...sent.headers },
    from: addressOf(chance),
  };
};

const Late = z.looseObject({ error: z.literal('TimeoutError') });

const mostTimes = 8;

/** Returns properties that a request has added to `Object.prototype`; there must be none. */
const polluted = (): string[] => Object.keys(Object.prototype);

/** Sends generated requests by number. Each request depends only on its number and the seed, so it can be repeated alone. */
export const openAttempts = (setting: RequestsOptions) => {
  const { doors, seeds, seed, score, only } = setting;
  const wanted = seeds.seeds.filter(({ route }) => !only || route.includes(only));
  let drawn: { lot: number; values: Values } | undefined;
  const valuesOf = (number: number): Values => {
    const lot = Math.floor(number / valuesFor);
    if (drawn?.lot !== lot) drawn = { lot, values: openValues(seed + lot) };
    return drawn.values;
  };
  /** Sends a hostile request, and repeats it if the database engine timed out on a busy machine. */
  const askInTime = async (sent: SentInput): Promise<OpenDoorsResponse> => {
    for (let time = 1; ; time += 1) {
      const answered = await doors.ask(sent);
      const isLate = answered.failures.some((line) => Late.safeParse(line).success);
      if (!isLate || time === mostTimes) return answered;
      score.sentAgain += 1;
    }
  };
  const send = async (route: string, sent: SentInput): Promise<string[]> => {
    try {
      const answered = await askInTime(sent);
      const { status, milliseconds, writes } = answered;
      note(score, { route, status, milliseconds });
      score.writes += writes.length;
      return wrongsOf(answered);
    } catch (error) {
      note(score, { route, status: 599, milliseconds: 0 });
      return [`threw ${String(error)}`];
    }
  };
  return async (number: number): Promise<void> => {
    const chance = chanceOf(Math.imul(seed + 1, 0x9e3779b1) ^ number);
    const values = valuesOf(number);
    if (!only && chance() < callShare) {
      return callAtRandom(number, values, { doors, code: seeds.code, seed, score });
    }
    const base = oneOf(wanted, chance);
    if (!base) throw new Error('No route is called so');
    const sent = inputOf(base, values, seeds, chance);
    const { route } = base;
    const wrongs = await send(route, sent);
    wrongs.push(...polluted().map((name) => `every object has ${name} now`));
    score.wrongs.push(...wrongs.map((why) => ({ number, route, why, sent })));
  };
};
