import { describe, expect, test } from 'vitest';
import { setUpPlatformApi } from '../../support/api/set-up-platform-api.ts';
import {
  accounts,
  messengerPayloads,
  zaloPayloads,
  zaloSignature,
} from '../../support/events/platform-payloads.ts';

describe('Zalo webhook', () => {
  test.each([
    ['text', { kind: 'text', text: 'Quán karaoke ở phường 7', id: '96d3cdf3af150460909' }],
    ['image', { kind: 'photo', url: 'https://photo-stal-1.zdn.vn/8cf0.jpg' }],
    ['location', { kind: 'place', latitude: 9.9347, longitude: 106.3453 }],
    ['sticker', { kind: 'other' }],
    ['follow', { kind: 'greeting' }],
  ] as const)('the Zalo event %s becomes one queued chat message', async (name, incoming) => {
    const door = setUpPlatformApi();
    expect(await door.zalo(zaloPayloads[name])).toBe(200);
    expect(door.heard()).toMatchObject([{ channel: 'zalo', user: '246845883529197922', incoming }]);
  });

  test('Zalo events that are not messages return 200 and queue nothing', async () => {
    const door = setUpPlatformApi();
    expect(await door.zalo(zaloPayloads.seen)).toBe(200);
    expect(await door.zalo({ ...zaloPayloads.text, event_name: 'something_new' })).toBe(200);
    expect(door.queued).toEqual([]);
  });
});

describe('Zalo delivery report', () => {
  const arrived = (message: object) => ({
    ...zaloPayloads.text,
    ...{ event_name: 'user_received_message', message: { msg_id: 'm-1', ...message } },
  });

  test('the Zalo webhook forwards a delivery report with the notification’s tracking id', async () => {
    const door = setUpPlatformApi();
    const message = { tracking_id: 'a-message', delivery_time: '1638493260000' };
    expect(await door.zalo(arrived(message))).toBe(200);
    expect(door.delivered).toEqual([
      { trackingId: 'a-message', at: new Date('2021-12-03T08:01:00+07:00') },
    ]);
    expect(door.queued).toEqual([]);
  });

  test('the Zalo webhook ignores delivery reports about chat messages and rejects unsigned ones', async () => {
    const door = setUpPlatformApi();
    expect(await door.zalo(arrived({}))).toBe(200);
    expect(await door.zalo(arrived({ tracking_id: 'a-message' }), 'mac=00')).toBe(403);
    expect(door.delivered).toEqual([]);
  });
});

describe('chat events that cannot be queued', () => {
  test.each([
    ['an empty user id', { sender: { id: '' } }],
    ['an overlong user id', { sender: { id: '1'.repeat(65) } }],
  ])('a chat event with %s returns 200 and is dropped', async (_, wrong) => {
    const door = setUpPlatformApi();
    expect(await door.zalo({ ...zaloPayloads.sticker, ...wrong })).toBe(200);
    expect(door.queued).toEqual([]);
  });

  test('a Messenger event with an impossible timestamp returns 200 and is dropped', async () => {
    const door = setUpPlatformApi();
    const [entry] = messengerPayloads.text.entry;
    const messaging = [{ ...entry?.messaging[0], timestamp: Number.MAX_SAFE_INTEGER }];
    expect(await door.messenger({ object: 'page', entry: [{ ...entry, messaging }] })).toBe(200);
    expect(door.queued).toEqual([]);
  });

  test('a Messenger message with an overlong message id is queued once', async () => {
    const door = setUpPlatformApi();
    const [entry] = messengerPayloads.text.entry;
    const textEvent = { ...entry?.messaging[0], message: { mid: 'm'.repeat(300), text: 'Một' } };
    const postback = { mid: 'p'.repeat(300), payload: 'who:anonymous' };
    const pressed = { ...entry?.messaging[0], message: undefined, postback };
    for (const messaging of [[textEvent, pressed], [textEvent]]) {
      await door.messenger({ object: 'page', entry: [{ ...entry, messaging }] });
    }
    expect(door.heard().map(({ incoming }) => incoming.kind)).toEqual(['text', 'choice']);
  });

  test('a chat picture with an overlong URL is queued as unsupported, so that the user gets a reply', async () => {
    const door = setUpPlatformApi();
    const url = `https://photo-stal-1.zdn.vn/${'8'.repeat(2000)}.jpg`;
    const attachments = [{ type: 'image', payload: { url } }];
    const message = { ...zaloPayloads.image.message, attachments };
    expect(await door.zalo({ ...zaloPayloads.image, message })).toBe(200);
    expect(door.heard()).toMatchObject([{ incoming: { kind: 'other' } }]);
  });
});

describe('Messenger webhook', () => {
  test.each([
    ['text', { kind: 'text', text: 'Quán karaoke ở phường 7' }],
    ['quickReply', { kind: 'choice', choice: 'who:anonymous' }],
    ['image', { kind: 'photo', url: 'https://scontent.xx.fbcdn.net/v/1.jpg' }],
    ['location', { kind: 'place', latitude: 9.9347, longitude: 106.3453 }],
    ['getStarted', { kind: 'greeting' }],
  ] as const)('the Messenger event %s becomes one queued chat message', async (name, incoming) => {
    const door = setUpPlatformApi();
    expect(await door.messenger(messengerPayloads[name])).toBe(200);
    expect(door.heard()).toMatchObject([
      { channel: 'messenger', user: '4418921234567890', incoming },
    ]);
  });

  test.each(['echo', 'read'] as const)('the Messenger event %s queues nothing', async (name) => {
    const door = setUpPlatformApi();
    expect(await door.messenger(messengerPayloads[name])).toBe(200);
    expect(door.queued).toEqual([]);
  });

  test('several messages in one Messenger webhook request are queued in order', async () => {
    const door = setUpPlatformApi();
    const [entry] = messengerPayloads.text.entry;
    const three = ['một', 'hai', 'ba'].map((text, index) => ({
      ...entry?.messaging[0],
      message: { mid: `m_${index}`, text },
    }));
    await door.messenger({ object: 'page', entry: [{ ...entry, messaging: three }] });
    const texts = door.heard().map(({ incoming }) => incoming.kind === 'text' && incoming.text);
    expect(texts).toEqual(['một', 'hai', 'ba']);
    expect(new Set(door.queued.map(({ group }) => group)).size).toBe(1);
  });

  test('the Messenger webhook answers the verification challenge only for the right verify token', async () => {
    const right = {
      'hub.mode': 'subscribe',
      'hub.verify_token': accounts.messenger.verifyToken,
      'hub.challenge': '1158201444',
    };
    const proved = await setUpPlatformApi().get(right);
    expect([proved.statusCode, proved.body]).toEqual([200, '1158201444']);
    expect(
      (await setUpPlatformApi().get({ ...right, 'hub.verify_token': 'a guess' })).statusCode,
    ).toBe(403);
    const markup = { ...right, 'hub.challenge': '<script>' };
    expect((await setUpPlatformApi().get(markup)).statusCode).toBe(403);
  });
});

describe('untrusted requests to the chat webhooks', () => {
  const other = { ...zaloPayloads.text, recipient: { id: '999' } };
  const wrong: [
    string,
    (door: ReturnType<typeof setUpPlatformApi>) => Promise<number | undefined>,
    number,
  ][] = [
    ['no Zalo signature', (door) => door.zalo(zaloPayloads.text, ''), 403],
    [
      'a Zalo signature of another body',
      (door) => door.zalo(zaloPayloads.text, zaloSignature('{}')),
      403,
    ],
    ['a truncated Zalo signature', (door) => door.zalo(zaloPayloads.text, 'mac=abc'), 403],
    [
      'malformed JSON',
      (door) => door.post('/hooks/zalo', 'x', { 'x-zevent-signature': zaloSignature('x') }),
      403,
    ],
    [
      'wrong types',
      (door) => door.zalo({ ...zaloPayloads.text, message: 'text', sender: [] }),
      200,
    ],
    ['a Zalo event of another account', (door) => door.zalo(other), 200],
    [
      'a Zalo event of another app',
      (door) => door.zalo({ ...zaloPayloads.text, app_id: '1' }),
      200,
    ],
    ['no Meta signature', (door) => door.messenger(messengerPayloads.text, ''), 403],
    ['a SHA-1 Meta signature', (door) => door.messenger(messengerPayloads.text, 'sha1=abc'), 403],
    [
      'a Meta event that is not about a page',
      (door) => door.messenger({ object: 'user', entry: [] }),
      200,
    ],
    ['a list instead of an object', (door) => door.messenger([]), 200],
    [
      'an event of another page',
      (door) => door.messenger({ object: 'page', entry: [{ id: '7', messaging: [{}] }] }),
      200,
    ],
    ['an oversized body', (door) => door.post('/hooks/messenger', 'x'.repeat(70_000)), 413],
  ];
  test.each(wrong)('a chat webhook request with %s queues nothing', async (_, ask, status) => {
    const door = setUpPlatformApi();
    expect(await ask(door)).toBe(status);
    expect(door.queued).toEqual([]);
  });
});

describe('replayed chat webhook requests', () => {
  test('a chat webhook request replayed within a minute is queued once, and a replay from an earlier day is not queued', async () => {
    const door = setUpPlatformApi();
    await door.zalo(zaloPayloads.text);
    await door.zalo(zaloPayloads.text);
    expect(door.queued).toHaveLength(1);
    const old = { ...zaloPayloads.text, timestamp: '1638300000000' };
    const body = JSON.stringify(old);
    const signature = zaloSignature(body, old.timestamp);
    expect(await door.post('/hooks/zalo', body, { 'x-zevent-signature': signature })).toBe(200);
    expect(door.queued).toHaveLength(1);
  });

  test('the chat webhooks return 404 while no platform account is configured', async () => {
    const door = setUpPlatformApi({ zalo: null, messenger: null });
    expect([
      await door.zalo(zaloPayloads.text),
      await door.messenger(messengerPayloads.text),
    ]).toEqual([404, 404]);
  });
});
