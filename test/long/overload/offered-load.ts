import type { HotlineResponse } from '../../support/hotline/hotline-driver.ts';
import type { LoadRequest, LoadSource } from './load-source.ts';

/** Response to one load test request: served, rejected by a rate limit, or wrong. */
export type ServedRequest = {
  name: string;
  path: string;
  isShared: boolean;
  kind: 'good' | 'shed' | 'wrong';
  milliseconds: number;
  answer: HotlineResponse | undefined;
};

const kindOf = (answer: HotlineResponse | undefined): ServedRequest['kind'] => {
  if (answer === undefined) return 'wrong';
  if (answer.status < 400) return 'good';
  return [429, 503].includes(answer.status) ? 'shed' : 'wrong';
};

const serve = async ({ name, path, isShared, send }: LoadRequest): Promise<ServedRequest> => {
  const began = performance.now();
  const answer = await send().catch(() => undefined);
  return {
    ...{ name, path, isShared, answer },
    kind: kindOf(answer),
    milliseconds: performance.now() - began,
  };
};

type Offer = {
  crowd: LoadSource;
  /** Rate of citizens' requests, per second. */
  perSecond: number;
  /** Requests per second on each reserved lane. */
  inLanesPerSecond: number;
  seconds: number;
};

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Sends requests at a constant rate without waiting for earlier responses. */
const stream = async (
  next: () => LoadRequest,
  perSecond: number,
  seconds: number,
): Promise<Promise<ServedRequest>[]> => {
  const coming: Promise<ServedRequest>[] = [];
  const began = performance.now();
  for (let at = 0; at < Math.round(perSecond * seconds); at += 1) {
    const wait = began + (at * 1000) / perSecond - performance.now();
    if (wait > 1) await pause(wait);
    coming.push(serve(next()));
  }
  return coming;
};

/** All responses of an overload, with the actual sending time in seconds: a busy machine sends more slowly. */
export type OfferedLoad = { all: ServedRequest[]; seconds: number };

/** Sends all requests of an overload and waits for the responses. */
export async function offerLoad(offer: Offer): Promise<OfferedLoad> {
  const began = performance.now();
  const { crowd, perSecond, inLanesPerSecond, seconds } = offer;
  const { anybody, urgent, staff, zalo } = crowd;
  const coming = await Promise.all([
    stream(anybody, perSecond, seconds),
    ...[urgent, staff, zalo].map((one) => stream(() => one, inLanesPerSecond, seconds)),
  ]);
  const came = (performance.now() - began) / 1000;
  return { all: await Promise.all(coming.flat()), seconds: Math.max(seconds, came) };
}

export function countServed(
  all: readonly ServedRequest[],
  { kind, isShared }: Partial<Pick<ServedRequest, 'kind' | 'isShared'>>,
): number {
  return all.filter(
    (one) =>
      (kind === undefined || one.kind === kind) &&
      (isShared === undefined || one.isShared === isShared),
  ).length;
}

/** Returns the successful requests per second on the capacity that citizens share. */
export function goodPerSecond({ all, seconds }: OfferedLoad): number {
  return countServed(all, { kind: 'good', isShared: true }) / seconds;
}

/** Returns the 99th percentile of the response times in milliseconds. */
export function computeResponseTime99(
  all: readonly ServedRequest[],
  kind: ServedRequest['kind'],
): number {
  const times = all
    .flatMap((one) => (one.kind === kind ? [one.milliseconds] : []))
    .toSorted((a, b) => a - b);
  return Math.round(times[Math.floor(times.length * 0.99)] ?? 0);
}
