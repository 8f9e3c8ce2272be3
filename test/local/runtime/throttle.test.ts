import { describe, expect, test } from 'vitest';
import type { InvocationResult } from '../../../local/component-types.ts';
import { createTokenBucket } from '../../../local/http-api/throttle.ts';
import { decideNextAsyncAttempt } from '../../../local/lambda/async-rules.ts';
import {
  createConcurrencyLimiter,
  throttledResult,
} from '../../../local/lambda/concurrency-limiter.ts';
import { decideAfterThrottling } from '../../../local/streams/batch-attempts.ts';
import { fixtureAssembly, startFixture } from './fixture.ts';

const morning = new Date('2021-12-03T01:00:00Z');

describe('the token bucket of an API stage', () => {
  const aClock = () => {
    let at = morning.getTime();
    const later = (milliseconds: number) => {
      at += milliseconds;
    };
    return { now: () => new Date(at), later };
  };
  const countAccepted = (takes: () => boolean, offered: number): number =>
    Array.from({ length: offered }, takes).filter(Boolean).length;

  test('the token bucket allows its burst, then its rate per second, and saves up at most one burst', () => {
    const clock = aClock();
    const takes = createTokenBucket({ ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 }, clock);
    expect(countAccepted(takes, 50)).toBe(20);
    clock.later(1000);
    expect(countAccepted(takes, 50)).toBe(10);
    clock.later(250);
    expect(countAccepted(takes, 50)).toBe(2);
    clock.later(3_600_000);
    expect(countAccepted(takes, 50)).toBe(20);
  });

  test('the token bucket of an API stage allows every request when no limits are declared', () => {
    expect(countAccepted(createTokenBucket({}, aClock()), 500)).toBe(500);
  });
});

test("the local API answers 429 above the stage's limits, and a route can have its own limit", async () => {
  const assemblyDirectory = fixtureAssembly([
    '"StageName": "$default"',
    `"StageName": "$default",
     "DefaultRouteSettings": { "ThrottlingRateLimit": 0.001, "ThrottlingBurstLimit": 2 },
     "RouteSettings": {
       "ANY /a/{token}/{proxy+}": { "ThrottlingRateLimit": 0.001, "ThrottlingBurstLimit": 1 }
     }`,
  ]);
  const { get, advance } = await startFixture({ assemblyDirectory });
  const statuses = async (path: string, times: number) =>
    (await Promise.all(Array.from({ length: times }, () => get(path)))).map(({ status }) => status);
  expect((await statuses('/now', 4)).toSorted()).toEqual([200, 200, 429, 429]);
  expect(await statuses('/a/x/y', 1)).toEqual([200]);
  const shed = await get('/a/x/y');
  expect([shed.status, await shed.json()]).toEqual([429, { message: 'Too Many Requests' }]);
  await advance('PT1H');
  expect(await statuses('/now', 2)).toEqual([200, 200]);
});

test('a local function at its reserved concurrency answers 503 until an invocation ends', async () => {
  const assemblyDirectory = fixtureAssembly([
    '"Handler": "index.handler"',
    '"Handler": "index.handler", "ReservedConcurrentExecutions": 1',
  ]);
  const { get } = await startFixture({ assemblyDirectory });
  const answers = await Promise.all([get('/now'), get('/now'), get('/now')]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 503, 503]);
  expect((await get('/now')).status).toBe(200);
});

test('the reserved concurrency of local functions is counted separately for each function', () => {
  const definition = {
    ...{ arn: '', region: '', bundle: '', handler: '', memoryMegabytes: 128, timeoutSeconds: 3 },
    ...{ logFormat: 'JSON' as const, environment: {} },
  };
  const reserved = createConcurrencyLimiter([
    { ...definition, name: 'narrow', maxAtOnce: 1 },
    { ...definition, name: 'wide' },
  ]);
  expect([reserved.enter('narrow'), reserved.enter('narrow')]).toEqual([true, false]);
  expect(Array.from({ length: 100 }, () => reserved.enter('wide'))).not.toContain(false);
  reserved.leave('narrow');
  expect(reserved.enter('narrow')).toBe(true);
});

describe('throttled invocations do not count as failures', () => {
  const failed: InvocationResult = { kind: 'failed', errorType: 'Error', errorMessage: '' };
  const rules = { maxRetries: 2, maxAgeSeconds: 6 * 3600 };
  const sent = morning.getTime();

  test('a throttled asynchronous event is retried at most five minutes apart until it is six hours old', () => {
    const waits: number[] = [];
    let [now, failures] = [sent, 0];
    for (;;) {
      const next = decideNextAsyncAttempt({ failures, sent }, throttledResult, rules, now);
      if (next.kind !== 'again') break;
      waits.push((next.due - now) / 1000);
      [now, failures] = [next.due, next.failures];
    }
    expect(waits.slice(0, 5)).toEqual([1, 1, 2, 4, 8]);
    expect(Math.max(...waits)).toBe(300);
    expect(failures).toBe(0);
    expect(now - sent).toBeGreaterThan(5.9 * 3_600_000);
    expect(decideNextAsyncAttempt({ failures: 2, sent }, failed, rules, sent)).toEqual({
      kind: 'over',
    });
  });

  test('a throttled stream batch is retried as a whole until its records are too old', () => {
    const batch = { records: [], failures: 2 };
    const strict = { bisects: true, maxRetries: 2, maxAgeSeconds: 7200 };
    const { again, done, dropped } = decideAfterThrottling(batch, strict, morning);
    expect([done, dropped]).toEqual([[], undefined]);
    expect(again).toMatchObject([{ failures: 2, throttles: 1 }]);
  });
});
