import { describe, expect, test } from 'vitest';
import { platformDoor } from '../../support/platform-door.ts';
import {
  accounts,
  messengerPayloads,
  zaloPayloads,
  zaloSignature,
} from '../../support/platform-payloads.ts';

describe('what Zalo tells of', () => {
  test.each([
    ['text', { kind: 'text', text: 'Quán karaoke ở phường 7', id: '96d3cdf3af150460909' }],
    ['image', { kind: 'photo', url: 'https://photo-stal-1.zdn.vn/8cf0.jpg' }],
    ['location', { kind: 'place', latitude: 9.9347, longitude: 106.3453 }],
    ['sticker', { kind: 'other' }],
    ['follow', { kind: 'greeting' }],
  ] as const)('%s is one message of that person', async (name, incoming) => {
    const door = platformDoor();
    expect(await door.zalo(zaloPayloads[name])).toBe(200);
    expect(door.heard()).toMatchObject([{ channel: 'zalo', user: '246845883529197922', incoming }]);
  });

  test('what nobody said is taken and left', async () => {
    const door = platformDoor();
    expect(await door.zalo(zaloPayloads.seen)).toBe(200);
    expect(await door.zalo({ ...zaloPayloads.text, event_name: 'something_new' })).toBe(200);
    expect(door.queued).toEqual([]);
  });
});

describe('a report of Zalo’s that a message has arrived', () => {
  const arrived = (message: object) => ({
    ...zaloPayloads.text,
    ...{ event_name: 'user_received_message', message: { msg_id: 'm-1', ...message } },
  });

  test('is passed on with the tracking id of the notification', async () => {
    const door = platformDoor();
    const message = { tracking_id: 'a-message', delivery_time: '1638493260000' };
    expect(await door.zalo(arrived(message))).toBe(200);
    expect(door.delivered).toEqual([
      { trackingId: 'a-message', at: new Date('2021-12-03T08:01:00+07:00') },
    ]);
    expect(door.queued).toEqual([]);
  });

  test('is left where it is about a message in a chat, and where nobody signed it', async () => {
    const door = platformDoor();
    expect(await door.zalo(arrived({}))).toBe(200);
    expect(await door.zalo(arrived({ tracking_id: 'a-message' }), 'mac=00')).toBe(403);
    expect(door.delivered).toEqual([]);
  });
});

describe('what no queue can hold', () => {
  test.each([
    ['a person without a name', { sender: { id: '' } }],
    ['a person whose name never ends', { sender: { id: '1'.repeat(65) } }],
  ])('%s is taken and left', async (_, wrong) => {
    const door = platformDoor();
    expect(await door.zalo({ ...zaloPayloads.sticker, ...wrong })).toBe(200);
    expect(door.queued).toEqual([]);
  });

  test('an instant that no calendar has is taken and left', async () => {
    const door = platformDoor();
    const [entry] = messengerPayloads.text.entry;
    const messaging = [{ ...entry?.messaging[0], timestamp: Number.MAX_SAFE_INTEGER }];
    expect(await door.messenger({ object: 'page', entry: [{ ...entry, messaging }] })).toBe(200);
    expect(door.queued).toEqual([]);
  });

  test('a message whose name is longer than any is heard all the same, and once', async () => {
    const door = platformDoor();
    const [entry] = messengerPayloads.text.entry;
    const said = { ...entry?.messaging[0], message: { mid: 'm'.repeat(300), text: 'Một' } };
    const postback = { mid: 'p'.repeat(300), payload: 'who:anonymous' };
    const pressed = { ...entry?.messaging[0], message: undefined, postback };
    for (const messaging of [[said, pressed], [said]]) {
      await door.messenger({ object: 'page', entry: [{ ...entry, messaging }] });
    }
    expect(door.heard().map(({ incoming }) => incoming.kind)).toEqual(['text', 'choice']);
  });

  test('a picture at an address without end is something that is not understood, and the person is told so', async () => {
    const door = platformDoor();
    const url = `https://photo-stal-1.zdn.vn/${'8'.repeat(2000)}.jpg`;
    const attachments = [{ type: 'image', payload: { url } }];
    const message = { ...zaloPayloads.image.message, attachments };
    expect(await door.zalo({ ...zaloPayloads.image, message })).toBe(200);
    expect(door.heard()).toMatchObject([{ incoming: { kind: 'other' } }]);
  });
});

describe('what Messenger tells of', () => {
  test.each([
    ['text', { kind: 'text', text: 'Quán karaoke ở phường 7' }],
    ['quickReply', { kind: 'choice', choice: 'who:anonymous' }],
    ['image', { kind: 'photo', url: 'https://scontent.xx.fbcdn.net/v/1.jpg' }],
    ['location', { kind: 'place', latitude: 9.9347, longitude: 106.3453 }],
    ['getStarted', { kind: 'greeting' }],
  ] as const)('%s is one message of that person', async (name, incoming) => {
    const door = platformDoor();
    expect(await door.messenger(messengerPayloads[name])).toBe(200);
    expect(door.heard()).toMatchObject([
      { channel: 'messenger', user: '4418921234567890', incoming },
    ]);
  });

  test.each(['echo', 'read'] as const)('an %s says nothing', async (name) => {
    const door = platformDoor();
    expect(await door.messenger(messengerPayloads[name])).toBe(200);
    expect(door.queued).toEqual([]);
  });

  test('several messages of one notification keep their order', async () => {
    const door = platformDoor();
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

  test('proves once that the address is ours, and to nobody else', async () => {
    const right = {
      'hub.mode': 'subscribe',
      'hub.verify_token': accounts.messenger.verifyToken,
      'hub.challenge': '1158201444',
    };
    const proved = await platformDoor().get(right);
    expect([proved.statusCode, proved.body]).toEqual([200, '1158201444']);
    expect((await platformDoor().get({ ...right, 'hub.verify_token': 'a guess' })).statusCode).toBe(
      403,
    );
    const markup = { ...right, 'hub.challenge': '<script>' };
    expect((await platformDoor().get(markup)).statusCode).toBe(403);
  });
});

describe('strangers at the door', () => {
  const other = { ...zaloPayloads.text, recipient: { id: '999' } };
  const wrong: [
    string,
    (door: ReturnType<typeof platformDoor>) => Promise<number | undefined>,
    number,
  ][] = [
    ['no signature of Zalo', (door) => door.zalo(zaloPayloads.text, ''), 403],
    [
      'a signature of another body',
      (door) => door.zalo(zaloPayloads.text, zaloSignature('{}')),
      403,
    ],
    ['a signature cut short', (door) => door.zalo(zaloPayloads.text, 'mac=abc'), 403],
    [
      'no JSON',
      (door) => door.post('/hooks/zalo', 'x', { 'x-zevent-signature': zaloSignature('x') }),
      403,
    ],
    [
      'wrong types',
      (door) => door.zalo({ ...zaloPayloads.text, message: 'text', sender: [] }),
      200,
    ],
    ['another account', (door) => door.zalo(other), 200],
    ['another app', (door) => door.zalo({ ...zaloPayloads.text, app_id: '1' }), 200],
    ['no signature of Meta', (door) => door.messenger(messengerPayloads.text, ''), 403],
    ['one of Meta by SHA-1', (door) => door.messenger(messengerPayloads.text, 'sha1=abc'), 403],
    ['a notification of no page', (door) => door.messenger({ object: 'user', entry: [] }), 200],
    ['a list where an object is due', (door) => door.messenger([]), 200],
    [
      'one of another page',
      (door) => door.messenger({ object: 'page', entry: [{ id: '7', messaging: [{}] }] }),
      200,
    ],
    ['too much of it', (door) => door.post('/hooks/messenger', 'x'.repeat(70_000)), 413],
  ];
  test.each(wrong)('%s puts nothing into the queue', async (_, ask, status) => {
    const door = platformDoor();
    expect(await ask(door)).toBe(status);
    expect(door.queued).toEqual([]);
  });
});

describe('a recording of what was sent', () => {
  test('a replay of the same minute is one message, one of another day is none', async () => {
    const door = platformDoor();
    await door.zalo(zaloPayloads.text);
    await door.zalo(zaloPayloads.text);
    expect(door.queued).toHaveLength(1);
    const old = { ...zaloPayloads.text, timestamp: '1638300000000' };
    const body = JSON.stringify(old);
    const signature = zaloSignature(body, old.timestamp);
    expect(await door.post('/hooks/zalo', body, { 'x-zevent-signature': signature })).toBe(200);
    expect(door.queued).toHaveLength(1);
  });

  test('without an account there is no door', async () => {
    const door = platformDoor({ zalo: null, messenger: null });
    expect([
      await door.zalo(zaloPayloads.text),
      await door.messenger(messengerPayloads.text),
    ]).toEqual([404, 404]);
  });
});
