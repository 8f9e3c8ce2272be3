import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type {
  ChatPlatformSecret,
  ChatPlatformSecretClient,
} from '../../../adapters/chat/platform-secret.ts';
import { createZaloNotificationSender } from '../../../adapters/chat/zalo-notification-sender.ts';
import { accounts } from '../../support/events/platform-payloads.ts';

type Call = { url: string | undefined; token: unknown; body: unknown };

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** Starts a Zalo server on a loopback address that sends the given responses in order; `undefined` closes the connection. */
const zalo = async (...answers: (object | undefined)[]) => {
  const calls: Call[] = [];
  const server = createServer(async (incoming: IncomingMessage, response) => {
    const body = z.unknown().parse(JSON.parse(await text(incoming)));
    calls.push({ url: incoming.url, token: incoming.headers['access_token'], body });
    const answer = answers[calls.length - 1];
    if (answer === undefined) response.destroy();
    else response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  stops.push(() => server.close());
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return { calls, url: `http://127.0.0.1:${port}` };
};

/** Platform credentials that change to the next token after each reported miss. */
const accountsOf = (
  secret: ChatPlatformSecret = accounts,
): ChatPlatformSecretClient & { misses(): number } => {
  let misses = 0;
  return {
    known: async () => ({
      ...secret,
      zalo: secret.zalo && { ...secret.zalo, accessToken: `token-${misses}` },
    }),
    missed: () => {
      misses += 1;
    },
    replace: async () => undefined,
    misses: () => misses,
  };
};

const notification = {
  templateId: '400123',
  parameters: { ma: '482 193 7056' },
  trackingId: 'a'.repeat(48),
};
const phone = '+84912345678';

describe('Zalo notification', () => {
  test('a Zalo notification request contains phone number, template, parameters and tracking id', async () => {
    const { calls, url } = await zalo({ error: 0, message: 'Success', data: { msg_id: 'm-1' } });
    const outcome = await createZaloNotificationSender(url, accountsOf())(notification, phone);
    expect(outcome).toEqual({ kind: 'accepted', id: 'm-1' });
    expect(calls).toEqual([
      {
        url: '/message/template',
        token: 'token-0',
        body: {
          ...{ phone: '84912345678', template_id: '400123' },
          ...{ template_data: { ma: '482 193 7056' }, tracking_id: notification.trackingId },
        },
      },
    ]);
  });

  test('a Zalo notification without a configured account is refused and sends no request', async () => {
    const { calls, url } = await zalo();
    const send = createZaloNotificationSender(url, accountsOf({ ...accounts, zalo: null }));
    expect(await send(notification, phone)).toEqual({ kind: 'refused', reason: 'no-account' });
    expect(calls).toEqual([]);
  });
});

describe('response to a Zalo notification', () => {
  test.each([
    ['the number is invalid', -108, {}],
    ['the number has no account', -118, {}],
    ['the account accepts no notifications', -119, {}],
    ['the user rejects this kind', -139, {}],
    ['the balance is used up', -115, {}],
    ['the daily quota is used up', -144, {}],
    ['the template is unknown', -109, { isMistake: true }],
    ['the template is not approved', -131, { isMistake: true }],
    ['a parameter is wrong', -132, { isMistake: true }],
  ])(
    'a Zalo response with the error “%s” (%i) counts as a rejected notification',
    async (_what, error, mistake) => {
      const { calls, url } = await zalo({ error, message: 'no' });
      const outcome = await createZaloNotificationSender(url, accountsOf())(notification, phone);
      expect(outcome).toEqual({ kind: 'refused', reason: `zns ${error}`, ...mistake });
      expect(calls).toHaveLength(1);
    },
  );

  test('the Zalo sender reads the renewed access token and retries once when Zalo rejects the token', async () => {
    const { calls, url } = await zalo({ error: -124 }, { error: 0, data: { msg_id: 'm-2' } });
    const secrets = accountsOf();
    const outcome = await createZaloNotificationSender(url, secrets)(notification, phone);
    expect(outcome).toEqual({ kind: 'accepted', id: 'm-2' });
    expect(calls.map(({ token }) => token)).toEqual(['token-0', 'token-1']);
  });

  test.each([
    ['rejects the renewed token too', [{ error: -124 }, { error: -124 }]],
    ['contains an unknown error', [{ error: -100 }]],
    ['is missing', [undefined]],
    ['isn’t Zalo’s JSON', [{ status: 'ok' }]],
  ])(
    'the Zalo sender throws when the response %s, so that the notification stays pending',
    async (_what, answers) => {
      const { url } = await zalo(...answers);
      const sending = createZaloNotificationSender(url, accountsOf())(notification, phone);
      await expect(sending).rejects.toThrow();
    },
  );
});
