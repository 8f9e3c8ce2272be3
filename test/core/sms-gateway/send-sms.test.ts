import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SmsGatewayResult, sendSms } from '../../../core/sms-gateway/send-sms.ts';
import { accepted, aGateway, down, settings, silent, smsOf } from './gateway-harness.ts';

const unableTo: SmsGatewayResult = { kind: 'not-taken', reason: 'code 103', isTransient: false };
const refused: SmsGatewayResult = { kind: 'refused', reason: 'code 108' };

const unconfirmed = { kind: 'refused', reason: 'unconfirmed' };
const bySns = { kind: 'accepted', id: 'sns-a' };

describe('SMS through the domestic gateway', () => {
  test.each<[string, SmsGatewayResult[], object, number]>([
    ['accepting it', [accepted], { kind: 'accepted', id: 'test.7' }, 1],
    ['accepting it without an id', [{ kind: 'accepted' }], { kind: 'accepted', id: 'test.a' }, 1],
    ['refusing its recipient', [refused], refused, 1],
    ['unable to send it', [unableTo], bySns, 1],
    ['down, then accepting it', [down, accepted], { kind: 'accepted', id: 'test.7' }, 2],
    ['down', [down], bySns, 3],
    ['silent, then accepting it', [silent, accepted], { kind: 'accepted', id: 'test.7' }, 2],
    ['silent', [silent], unconfirmed, 3],
    ['silent, then down', [silent, down], unconfirmed, 3],
    ['silent, then unable to send it', [silent, unableTo], unconfirmed, 2],
  ])(
    'an SMS is accepted, sent by SNS or left unconfirmed when the gateway is %s',
    async (_, answers, outcome, requests) => {
      const { send, posted } = aGateway({ answers });
      expect(await send('a')).toEqual(outcome);
      expect(posted).toHaveLength(requests);
    },
  );

  test('an SMS without response is unconfirmed at once if the gateway does not detect duplicates', async () => {
    const {
      send,
      posted,
      bySns: sentBySns,
    } = aGateway({ gateway: settings([]), answers: [silent] });
    expect(await send('a')).toEqual(unconfirmed);
    expect([posted, sentBySns]).toEqual([['a'], []]);
  });

  test('SMS to foreign numbers go by SNS', async () => {
    const { send, posted } = aGateway();
    expect(await send('a', '+85512345678')).toEqual(bySns);
    expect(posted).toEqual([]);
  });
});

describe('an SMS that is delivered again', () => {
  test('a repeated delivery of an SMS returns the first result without another request', async () => {
    const { send, posted } = aGateway();
    const first = await send('a');
    expect(await send('a')).toEqual(first);
    expect(posted).toEqual(['a']);
  });

  test('an SMS that failed at SNS is tried by the SMS gateway again', async () => {
    const { ports, send, answer, posted } = aGateway({ answers: [unableTo] });
    const failing = { ...ports, sendBySns: () => Promise.reject(new Error('throttled')) };
    await expect(sendSms(smsOf('a'), failing)).rejects.toThrow('throttled');
    answer(accepted);
    expect(await send('a')).toEqual({ kind: 'accepted', id: 'test.7' });
    expect(posted).toEqual(['a', 'a']);
  });

  const interrupted = async (gateway = settings()) => {
    const harness = aGateway({ gateway });
    await harness.ports.attempts.begin('a', smsOf('a').alert, harness.ports.now());
    return harness;
  };

  test('a repeated delivery of an SMS throws for a retry while another process may still be sending it', async () => {
    const { send, posted, bySns: sentBySns } = await interrupted();
    await expect(send('a')).rejects.toThrow('being sent by another process');
    expect([posted, sentBySns]).toEqual([[], []]);
  });

  test('an interrupted SMS is sent again if the gateway detects duplicates', async () => {
    const { send, moveTo, answer } = await interrupted();
    moveTo(2);
    answer({ kind: 'accepted' });
    expect(await send('a')).toEqual({ kind: 'accepted', id: 'test.a' });
  });

  test('an interrupted SMS is unconfirmed if the gateway does not detect duplicates', async () => {
    const { send, moveTo, posted } = await interrupted(settings([]));
    moveTo(2);
    expect(await send('a')).toEqual(unconfirmed);
    expect(posted).toEqual([]);
  });

  test('an interrupted SMS never goes to SNS, even while the gateway is down', async () => {
    const { send, moveTo, answer, bySns: sentBySns } = await interrupted();
    moveTo(2);
    answer(down);
    expect(await send('a')).toEqual(unconfirmed);
    expect(sentBySns).toEqual([]);
  });
});

test('whatever the gateway responds, no SMS is sent by two providers or twice by the gateway', async () => {
  /** What a gateway does with a request and whether the hotline gets its response. */
  const Behavior = fc.constantFrom('takes', 'takes-silently', 'silent', 'down', 'unable');
  await fc.assert(
    fc.asyncProperty(
      fc.array(Behavior, { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 4 }),
      async (behaviors, detects, deliveries) => {
        const {
          ports,
          send,
          bySns: sentBySns,
          moveTo,
        } = aGateway({
          gateway: settings(detects ? ['twice'] : []),
        });
        let messages = 0;
        let request = 0;
        ports.post = async () => {
          const behavior = behaviors[request % behaviors.length];
          request += 1;
          const takes = behavior === 'takes' || behavior === 'takes-silently';
          if (takes && !(detects && messages > 0)) messages += 1;
          if (behavior === 'takes') return accepted;
          if (behavior === 'down') return down;
          return behavior === 'unable' ? unableTo : silent;
        };
        for (let delivery = 0; delivery < deliveries; delivery += 1) {
          moveTo(delivery * 5);
          await send('a');
        }
        expect(messages + new Set(sentBySns).size).toBeLessThanOrEqual(1);
      },
    ),
  );
});
