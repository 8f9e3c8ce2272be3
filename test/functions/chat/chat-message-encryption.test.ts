import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { computeChatUserHmac } from '../../../core/conversation/model/chat-user-hmac.ts';
import { setUpPlatformApi } from '../../support/api/set-up-platform-api.ts';
import { messengerPayloads, zaloPayloads } from '../../support/events/platform-payloads.ts';
import { testHmac } from '../../support/test-hmac.ts';

describe('privacy of the chat queue', () => {
  test('a queued chat message contains neither text nor chat user nor picture URL in plain text', async () => {
    const door = setUpPlatformApi();
    await door.zalo(zaloPayloads.text);
    await door.zalo(zaloPayloads.image);
    await door.messenger(messengerPayloads.text);
    expect(door.heard()).toHaveLength(3);
    const shown = door.queued.flatMap(({ group, name, body }) => {
      const inside = Object.values(z.record(z.string(), z.string()).parse(JSON.parse(body)));
      return [group, name, body, ...inside.map((one) => Buffer.from(one, 'base64').toString())];
    });
    for (const known of ['karaoke', '246845883529197922', '4418921234567890', 'zdn.vn', 'zalo']) {
      expect(shown.filter((one) => one.includes(known))).toEqual([]);
    }
  });

  test('queued messages of one chat user share a group id derived from the secret and stay in order', async () => {
    const door = setUpPlatformApi();
    await door.zalo(zaloPayloads.text);
    await door.zalo(zaloPayloads.image);
    await door.messenger(messengerPayloads.text);
    const [first, second, other] = door.queued.map(({ group }) => group);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
    expect(first).toBe(
      computeChatUserHmac({ channel: 'zalo', user: '246845883529197922' }, testHmac),
    );
  });
});
