import { afterEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { createPhotoFetcher } from '../../../adapters/chat/fetch-photo.ts';
import { createMessengerSender } from '../../../adapters/chat/messenger-sender.ts';
import type {
  ChatPlatformSecret,
  ChatPlatformSecretClient,
} from '../../../adapters/chat/platform-secret.ts';
import { renewZaloToken } from '../../../adapters/chat/renew-zalo-token.ts';
import { createZaloSender } from '../../../adapters/chat/zalo-sender.ts';
import type { ChatReply } from '../../../core/conversation/model/reply.ts';
import { accounts } from '../../support/events/platform-payloads.ts';

type Call = { url: string; headers: Headers; body: string };

/** Stubs `fetch` with the given responses in order and returns the recorded calls. */
const platform = (...answers: { status?: number; body: unknown }[]) => {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', async (url: string | URL, init: RequestInit = {}) => {
    calls.push({ url: String(url), headers: new Headers(init.headers), body: String(init.body) });
    const { status = 200, body } = answers[calls.length - 1] ?? { body: { error: 0 } };
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  });
  return calls;
};
afterEach(() => vi.unstubAllGlobals());

const secretsOf = (secret: ChatPlatformSecret = accounts) => {
  const replaced: ChatPlatformSecret[] = [];
  const missed = vi.fn();
  const secrets: ChatPlatformSecretClient = {
    known: async () => secret,
    missed,
    replace: async (next) => void replaced.push(next),
  };
  return { secrets, replaced, missed };
};

const choices = (count: number, label = 'Ẩn danh'): ChatReply => ({
  kind: 'choices',
  text: 'Quý vị muốn gửi thế nào?',
  lang: 'vi',
  choices: Array.from({ length: count }, (_, index) => ({ id: `who:${index}`, label })),
});
const createTextReply = (text: string): ChatReply => ({ kind: 'text', text, lang: 'vi' });

describe('Zalo sender', () => {
  const send = createZaloSender('https://openapi.zalo.example', secretsOf().secrets);

  test('the Zalo sender sends all replies to one input as one message with numbered choices', async () => {
    const calls = platform();
    expect(await send('u1', [createTextReply('Chào quý vị.'), choices(2)])).toEqual({
      kind: 'sent',
    });
    const [call] = calls;
    expect(call?.url).toBe('https://openapi.zalo.example/v3.0/oa/message/cs');
    expect(call?.headers.get('access_token')).toBe(accounts.zalo.accessToken);
    expect(z.unknown().parse(JSON.parse(call?.body ?? ''))).toEqual({
      recipient: { user_id: 'u1' },
      message: { text: 'Chào quý vị.\n\nQuý vị muốn gửi thế nào?\n\n1. Ẩn danh\n2. Ẩn danh' },
    });
  });

  test('the Zalo sender splits texts longer than Zalo’s limit into several messages', async () => {
    const calls = platform();
    await send('u1', [createTextReply('dài '.repeat(900))]);
    expect(calls.map(({ body }) => body.length < 2100)).toEqual([true, true]);
  });

  test('the Zalo sender returns “refused” without a retry when the user unfollowed the account', async () => {
    platform({ body: { error: -213, message: 'User has not followed OA' } });
    expect(await send('u1', [createTextReply('Chào')])).toEqual({
      kind: 'refused',
      reason: 'zalo -213',
    });
  });

  test('the Zalo sender throws on an expired access token and fetches the token again for the retry', async () => {
    const { secrets, missed } = secretsOf();
    platform({ body: { error: -216, message: 'Access token is invalid' } });
    await expect(
      createZaloSender('https://z.example', secrets)('u1', [createTextReply('Chào')]),
    ).rejects.toThrow('-216');
    expect(missed).toHaveBeenCalled();
  });

  test.each([
    ['an outage', { status: 503, body: '' }],
    ['a page instead of JSON', { body: '<html>' }],
  ])('the Zalo sender throws on %s, so that the caller retries', async (_, answer) => {
    platform(answer);
    await expect(send('u1', [createTextReply('Chào')])).rejects.toThrow();
  });

  test('renewing the Zalo access token stores both new tokens and throws when the response has none', async () => {
    const { secrets, replaced } = secretsOf();
    const calls = platform({ body: { access_token: 'next', refresh_token: 'next-renewal' } });
    expect(await renewZaloToken('https://oauth.example', secrets)).toBe('renewed');
    expect(calls[0]?.headers.get('secret_key')).toBe(accounts.zalo.appSecret);
    expect(calls[0]?.body).toContain(`refresh_token=${accounts.zalo.refreshToken}`);
    expect(replaced[0]?.zalo).toMatchObject({ accessToken: 'next', refreshToken: 'next-renewal' });
    platform({ body: { error: -118 } });
    await expect(renewZaloToken('https://oauth.example', secrets)).rejects.toThrow();
  });
});

describe('Messenger sender', () => {
  const send = createMessengerSender('https://graph.example/v24.0', secretsOf().secrets);

  test('the Messenger sender turns short choices into buttons and omits the access token from the URL', async () => {
    const calls = platform({ body: { message_id: 'm_1' } });
    await send('p1', [choices(3)]);
    const [call] = calls;
    expect(call?.url).toBe('https://graph.example/v24.0/me/messages');
    expect(call?.headers.get('authorization')).toBe(`Bearer ${accounts.messenger.pageToken}`);
    expect(z.unknown().parse(JSON.parse(call?.body ?? ''))).toMatchObject({
      messaging_type: 'RESPONSE',
      message: {
        text: 'Quý vị muốn gửi thế nào?',
        quick_replies: [{ content_type: 'text', title: 'Ẩn danh', payload: 'who:0' }, {}, {}],
      },
    });
  });

  test('the Messenger sender lists long choices with numbers in the text and shows the numbers on buttons', async () => {
    const calls = platform({ body: { message_id: 'm_1' } });
    await send('p1', [choices(2, 'Tụ tập đông người, đám tiệc, nhậu')]);
    const sent = calls[0]?.body ?? '';
    expect(sent).toContain('1. Tụ tập đông người');
    expect(sent).toContain('"title":"2"');
  });

  test('the Messenger sender returns “refused” without a retry after the platform’s 24-hour window', async () => {
    platform({
      status: 400,
      body: { error: { code: 10, error_subcode: 2018278, message: 'outside' } },
    });
    expect(await send('p1', [createTextReply('Chào')])).toEqual({
      kind: 'refused',
      reason: 'messenger 10.2018278',
    });
  });
});

describe('chat pictures', () => {
  const fetchIt = createPhotoFetcher(['fbcdn.net', 'localhost']);

  test('a chat picture is downloaded from the platform’s own image hosts', async () => {
    platform({ body: 'jpeg' });
    expect(await fetchIt('https://scontent.xx.fbcdn.net/1.jpg', 10)).toHaveLength(4);
  });

  test.each([
    ['of a foreign host', 'https://evil.example/1.jpg'],
    ['of a host with a similar name', 'https://notfbcdn.net/1.jpg'],
    ['in the machine’s own network', 'http://169.254.169.254/latest/meta-data'],
    ['without TLS', 'http://scontent.xx.fbcdn.net/1.jpg'],
  ])('a chat picture with a URL %s is not downloaded', async (_, url) => {
    const calls = platform();
    expect(await fetchIt(url, 10)).toBeUndefined();
    expect(calls).toEqual([]);
  });

  test('a chat picture larger than the size limit is discarded', async () => {
    platform({ body: 'x'.repeat(100) });
    expect(await fetchIt('https://a.fbcdn.net/1.jpg', 10)).toBeUndefined();
  });
});
