import { expect, test } from 'vitest';
import { noResponseProblem, parseProblem } from '../../../web/console/api/problem.ts';
import {
  type ApiPollResult,
  createPolledCache,
} from '../../../web/console/data/polling/polled-cache.ts';

const path = '/api/staff/queue';
const pace = 4000;

/** Cache whose timers and responses the test controls. */
const desk = (...answers: ApiPollResult[]) => {
  const requests: { path: string; etag: string | undefined }[] = [];
  const waits: number[] = [];
  let due: (() => void) | undefined;
  let isVisible = true;
  const cache = createPolledCache({
    poll: async (one, etag) => {
      requests.push({ path: one, etag });
      return answers.shift() ?? { kind: 'same' };
    },
    isVisible: () => isVisible,
    setTimer: (run, ms) => {
      waits.push(ms);
      due = run;
      return setTimeout(() => undefined, 0);
    },
    clearTimer: (timer) => clearTimeout(timer),
  });
  return {
    cache,
    asked: requests,
    waits,
    look: (to: boolean) => {
      isVisible = to;
    },
    /** Runs the pending timer. */
    pass: async () => {
      due?.();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
};

const settled = () => new Promise((resolve) => setImmediate(resolve));
const value = (data: unknown, etag = '"1"'): ApiPollResult => ({
  kind: 'value',
  value: data,
  etag,
});
const failing: ApiPollResult = { kind: 'problem', problem: noResponseProblem };

test('the polled cache requests a watched path immediately and then at each interval, with the ETag', async () => {
  const { cache, asked: requests, waits, pass } = desk(value({ a: 1 }));
  cache.watch(path, { paceMs: pace, isBackground: false }, () => undefined);
  await settled();
  await pass();
  expect(requests.map(({ etag }) => etag)).toEqual([undefined, '"1"']);
  expect(waits).toEqual([pace, pace]);
});

test('the polled cache returns the same object while the response is unchanged', async () => {
  const { cache, pass } = desk(value({ a: 1 }));
  cache.watch(path, { paceMs: pace, isBackground: false }, () => undefined);
  await settled();
  const before = cache.known(path).value;
  await pass();
  expect(cache.known(path).value).toBe(before);
});

test('the polled cache keeps its value while requests fail, and doubles the interval up to one minute', async () => {
  const { cache, waits, pass } = desk(value({ a: 1 }), ...Array.from({ length: 6 }, () => failing));
  cache.watch(path, { paceMs: pace, isBackground: false }, () => undefined);
  await settled();
  for (let failure = 0; failure < 6; failure += 1) await pass();
  expect(cache.known(path)).toMatchObject({ value: { a: 1 }, problem: { status: 0 } });
  expect(waits).toEqual([4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  await pass();
  expect([cache.known(path).problem, waits.at(-1)]).toEqual([undefined, pace]);
});

test('the polled cache removes a value after a 404 response', async () => {
  const notFound: ApiPollResult = { kind: 'problem', problem: parseProblem(404, {}, null) };
  const { cache, pass } = desk(value({ a: 1 }), notFound);
  cache.watch(path, { paceMs: pace, isBackground: false }, () => undefined);
  await settled();
  await pass();
  expect(cache.known(path)).toMatchObject({ value: undefined, problem: { status: 404 } });
});

test('the polled cache pauses in a hidden tab and polls immediately when the tab is visible again', async () => {
  const { cache, asked: requests, look, pass } = desk(value({ a: 1 }));
  cache.watch(path, { paceMs: pace, isBackground: false }, () => undefined);
  await settled();
  look(false);
  await pass();
  expect(requests).toHaveLength(1);
  look(true);
  cache.wake();
  await settled();
  expect(requests).toHaveLength(2);
});

test('the polled cache polls a background path in a hidden tab once a minute', async () => {
  const { cache, asked: requests, waits, look, pass } = desk(value({ a: 1 }));
  cache.watch(path, { paceMs: pace, isBackground: true }, () => undefined);
  await settled();
  look(false);
  await pass();
  await pass();
  expect(requests).toHaveLength(3);
  expect(waits).toEqual([pace, 60_000, 60_000]);
});

test('refreshing the polled cache reloads watched paths and removes unwatched ones', async () => {
  const { cache, asked: requests } = desk(value({ a: 1 }), value({ a: 1 }), value({ a: 2 }, '"2"'));
  cache.watch(path, { paceMs: pace, isBackground: false }, () => undefined);
  await settled();
  const leave = cache.watch(
    `${path}?unit=SO_YT`,
    { paceMs: pace, isBackground: false },
    () => undefined,
  );
  await settled();
  leave();
  await cache.refresh('/api/staff/');
  expect(cache.known(path).value).toEqual({ a: 2 });
  expect(cache.known(`${path}?unit=SO_YT`).value).toBeUndefined();
  expect(requests).toHaveLength(3);
});
