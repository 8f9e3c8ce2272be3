import * as z from 'zod';
import type { EndpointRequest } from '../endpoints/endpoint-request.ts';
import type { EndpointResponse, LoadedEndpoints } from '../endpoints/load-endpoints.ts';
import { createSeedRandom, pickRandom } from '../seeded-random.ts';
import { corruptRequest } from './corrupt-request.ts';
import type { SeedRequests } from './create-seed-requests.ts';
import { sendRandomFlowRequest } from './flow-inputs.ts';
import { type HostileValues, openHostileValues } from './hostile-values.ts';
import { type RequestScore, recordResponse } from './request-score.ts';
import { findResponseProblems } from './response-problems.ts';
import { type SeedRequest, toEndpointRequest } from './seed-request.ts';

type RequestsOptions = {
  endpoints: LoadedEndpoints;
  seeds: SeedRequests;
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

const signed = ({ as, ...seed }: SeedRequest, { staff }: SeedRequests): SeedRequest => {
  return as
    ? { ...seed, headers: { authorization: `Bearer ${staff.tokenOf(as)}`, ...seed.headers } }
    : seed;
};

const inputOf = (
  base: SeedRequest,
  values: HostileValues,
  seeds: SeedRequests,
  chance: () => number,
): EndpointRequest => {
  const { raw, ...spoilt } = corruptRequest(signed(base, seeds), values, chance);
  const request = toEndpointRequest(spoilt);
  const body = raw ?? request.body;
  const text = body === undefined ? undefined : Buffer.from(body).toString('utf8');
  const proof =
    base.signedBy && text !== undefined ? seeds.platforms.sign(base.signedBy, text) : {};
  return {
    ...request,
    ...(body !== undefined && { body }),
    headers: { ...proof, ...request.headers },
    from: addressOf(chance),
  };
};

const Late = z.looseObject({ error: z.literal('TimeoutError') });

const maxTimes = 8;

/** Returns properties that a request has added to `Object.prototype`; there must be none. */
const polluted = (): string[] => Object.keys(Object.prototype);

/** Sends generated requests by number. Each request depends only on its number and the seed, so it can be repeated alone. */
export function openHostileSender(options: RequestsOptions) {
  const { endpoints, seeds, seed, score, only } = options;
  const requests = seeds.seeds.filter(({ route }) => !only || route.includes(only));
  let drawn: { lot: number; values: HostileValues } | undefined;
  const valuesOf = (number: number): HostileValues => {
    const lot = Math.floor(number / valuesFor);
    if (drawn?.lot !== lot) drawn = { lot, values: openHostileValues(seed + lot) };
    return drawn.values;
  };
  /** Sends a hostile request, and repeats it if the database engine timed out on a busy machine. */
  const askInTime = async (endpointRequest: EndpointRequest): Promise<EndpointResponse> => {
    for (let time = 1; ; time += 1) {
      const answered = await endpoints.sendRequest(endpointRequest);
      const isLate = answered.failures.some((line) => Late.safeParse(line).success);
      if (!isLate || time === maxTimes) return answered;
      score.sentAgain += 1;
    }
  };
  const send = async (route: string, request: EndpointRequest): Promise<string[]> => {
    try {
      const answered = await askInTime(request);
      const { status, milliseconds, writes } = answered;
      recordResponse(score, { route, status, milliseconds });
      score.writes += writes.length;
      return findResponseProblems(answered);
    } catch (error) {
      recordResponse(score, { route, status: 599, milliseconds: 0 });
      return [`threw ${String(error)}`];
    }
  };
  return async (number: number): Promise<void> => {
    const chance = createSeedRandom(Math.imul(seed + 1, 0x9e3779b1) ^ number);
    const values = valuesOf(number);
    if (!only && chance() < callShare) {
      return sendRandomFlowRequest(number, values, {
        endpoints,
        code: seeds.code,
        seed,
        score,
      });
    }
    const base = pickRandom(requests, chance);
    if (!base) throw new Error('Unknown route');
    const sent = inputOf(base, values, seeds, chance);
    const { route } = base;
    const wrongs = await send(route, sent);
    wrongs.push(...polluted().map((name) => `every object has ${name} now`));
    score.wrongs.push(...wrongs.map((reason) => ({ number, route, reason, sent })));
  };
}
