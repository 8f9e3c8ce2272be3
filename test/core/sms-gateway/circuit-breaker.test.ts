import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defaultSmsBreakerConfig,
  isFailureRateExceeded,
} from '../../../core/sms-gateway/circuit-breaker.ts';
import { accepted, aGateway, down } from './gateway-harness.ts';

test.each([
  [9, 9, false],
  [10, 2, false],
  [10, 3, true],
  [100, 29, false],
  [100, 30, true],
])(
  'the SMS circuit breaker opens after %i messages with %i failures in a window: %s',
  (sent, failed, opens) => {
    expect(isFailureRateExceeded({ sent, failed }, defaultSmsBreakerConfig)).toBe(opens);
  },
);

const sendMany = async (
  { send }: Pick<ReturnType<typeof aGateway>, 'send'>,
  prefix: string,
  count: number,
) => {
  for (let number = 0; number < count; number += 1) await send(`${prefix}${number}`);
};

/** Builds a gateway whose breaker opened after ten failures and which is reachable again. */
const resting = async (rules = {}) => {
  const harness = aGateway({ answers: [down], rules });
  await sendMany(harness, 'failed-', 10);
  harness.answer(accepted);
  harness.posted.length = 0;
  harness.bySns.length = 0;
  return harness;
};

describe('an open SMS circuit breaker', () => {
  test('while the SMS circuit breaker is open, every SMS goes by SNS, and the opening is logged once', async () => {
    const { send, posted, bySns, noticed, moveTo } = await resting();
    moveTo(9);
    await send('a');
    expect([posted, bySns]).toEqual([[], ['a']]);
    expect(noticed.filter((event) => event === 'opened')).toHaveLength(1);
  });

  test('an open SMS circuit breaker closes after three successful probes, sent one at a time', async () => {
    const { send, ports, posted, bySns, moveTo, breaker } = await resting();
    moveTo(11);
    const { post } = ports;
    ports.post = async (message) => {
      await send(`beside-${message.id}`);
      return post(message);
    };
    await sendMany({ send }, 'probe-', 3);
    expect(posted).toEqual(['probe-0', 'probe-1', 'probe-2']);
    expect(bySns).toEqual(['beside-probe-0', 'beside-probe-1', 'beside-probe-2']);
    expect(breaker.state().restsUntil).toBeUndefined();
    ports.post = post;
    await send('after');
    expect(posted).toContain('after');
  });

  test('a failed probe opens the SMS circuit breaker again, and its SMS goes by SNS', async () => {
    const { send, bySns, posted, moveTo, answer } = await resting();
    moveTo(11);
    answer(down);
    await send('probe');
    await send('next');
    expect(new Set(posted)).toEqual(new Set(['probe']));
    expect(bySns).toEqual(['probe', 'next']);
  });
});

describe('probes by the SMS circuit breaker', () => {
  test('the SMS circuit breaker probes again after the process that sent a probe crashed', async () => {
    const { send, ports, posted, moveTo } = await resting();
    moveTo(11);
    const { post } = ports;
    ports.post = () => Promise.reject(new Error('crash'));
    await expect(send('crashed')).rejects.toThrow('crash');
    ports.post = post;
    await send('too-early');
    moveTo(13);
    await send('probe');
    expect(posted).toEqual(['probe']);
  });

  test('the SMS circuit breaker counts failures from zero after it has closed', async () => {
    const { send, posted, moveTo, answer } = await resting();
    moveTo(11);
    await sendMany({ send }, 'probe-', 3);
    answer(down);
    await send('failed');
    answer(accepted);
    await send('after');
    expect(posted).toContain('after');
  });
});

test.each([
  ['always', ['a'], []],
  ['never', [], ['a']],
] as const)(
  'an administrator can override the SMS circuit breaker: %s',
  async (use, toGateway, toSns) => {
    const { send, posted, bySns } = await resting({ use });
    posted.length = 0;
    bySns.length = 0;
    await send('a');
    expect([posted, bySns]).toEqual([toGateway, toSns]);
  },
);

test('the SMS circuit breaker never opens while failures stay below the threshold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 4, max: 20 }), async (everyNth) => {
      const harness = aGateway({ rules: { minMessages: everyNth } });
      for (let number = 1; number <= 60; number += 1) {
        harness.answer(number % everyNth === 0 ? down : accepted);
        await harness.send(`a${number}`);
      }
      expect(new Set(harness.posted).size).toBe(60);
    }),
    { numRuns: 20 },
  );
});
