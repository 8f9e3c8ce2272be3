import { describe, expect, test } from 'vitest';
import { createZnsSimulator, ZnsBehavior } from '../../../local/chat/zns.ts';
import { memoryOutbox } from '../services/memory-outbox.ts';

const sent = {
  phone: '84912345678',
  template_id: '400123',
  template_data: { ma: '482 193 7056' },
  tracking_id: 'a-message',
};

/** Returns a simulated Zalo notification service with the given behavior for one phone number, and its outbox. */
const zalo = (behavior: object = {}) => {
  const outbox = memoryOutbox();
  const notifications = createZnsSimulator(outbox);
  notifications.behave(ZnsBehavior.parse({ phone: sent.phone, ...behavior }));
  const take = (changes: object = {}, token: string | undefined = 'a-token') =>
    notifications.take(token, { ...sent, ...changes });
  return { outbox, take };
};

describe('simulated Zalo notification service (ZNS)', () => {
  test('simulated ZNS puts each accepted message into the outbox, even if the same message was sent before', async () => {
    const { outbox, take } = zalo();
    for (const { answer } of [await take(), await take()]) expect(answer.error).toBe(0);
    expect(outbox.list()).toMatchObject([
      { kind: 'zns', provider: 'Zalo', to: '+84912345678', messageId: 'a-message' },
      { body: 'Mẫu 400123\nma: 482 193 7056' },
    ]);
  });

  test.each([
    ['at-once', 1],
    ['twice', 2],
    ['never', 0],
  ] as const)(
    'simulated ZNS in report mode “%s” sends %i delivery reports',
    async (report, times) => {
      expect((await zalo({ report }).take()).reports).toHaveLength(times);
    },
  );

  test.each([
    ['a configured error code', { error: -118 }, {}, 'a-token', -118],
    ['no token', {}, {}, '', -124],
    ['a number of another country', {}, { phone: '4912345678' }, 'a-token', -108],
    ['a tracking id that is too long', {}, { tracking_id: 'a'.repeat(49) }, 'a-token', -132],
    ['an unknown field', {}, { mode: 'played' }, 'a-token', -132],
  ])('simulated ZNS rejects a message with %s', async (_what, behavior, changes, token, error) => {
    const { outbox, take } = zalo(behavior);
    expect((await take(changes, token)).answer.error).toBe(error);
    expect(outbox.list()).toEqual([]);
  });
});
