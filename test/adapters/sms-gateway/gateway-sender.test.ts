import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { buildGatewayRequest } from '../../../adapters/sms-gateway/build-request.ts';
import { SmsGatewayConfiguration } from '../../../core/sms-gateway/settings.ts';
import { readGatewayConfig } from '../../../lib/messages/gateway-settings.ts';
import { startGateway } from './gateway-server.ts';

const simple = {
  name: 'test',
  url: 'https://gateway.example/send',
  phone: 'e164',
  authentication: { kind: 'none' },
  body: { as: 'form', fields: { to: '{phone}', text: '{text}', from: '{brandName}', ref: '{id}' } },
  timeoutSeconds: 1,
  answer: {
    ...{ code: '{code}', id: '{data.0.id}', accepted: ['ok', '0'], duplicate: ['twice'] },
    ...{ refused: ['bad'], unable: ['100..199'], later: ['busy'] },
  },
} as const;

const settings = SmsGatewayConfiguration.parse(simple);
let gateway: Awaited<ReturnType<typeof startGateway>>;
beforeAll(async () => {
  gateway = await startGateway(settings);
});
beforeEach(() => void gateway.received.splice(0));
afterAll(() => gateway.stop());

const accepted = { kind: 'accepted' };
const transient = { kind: 'not-taken', isTransient: true };
const final = { kind: 'not-taken', isTransient: false };
const unconfirmed = { kind: 'unconfirmed' };

describe('interpretation of SMS gateway responses', () => {
  test.each([
    [{ body: { code: 'ok', data: [{ id: 7 }] } }, { kind: 'accepted', id: '7' }],
    [{ body: { code: 0 } }, accepted],
    [{ body: 'code=ok' }, accepted],
    [{ body: { code: 'ok', data: [{ id: 'two words' }] } }, accepted],
    [{ body: { code: 'twice' } }, accepted],
    [{ status: 409, body: { code: 'twice' } }, accepted],
    [{ body: { code: 'bad' } }, { kind: 'refused', reason: 'HTTP 200, code bad' }],
    [{ status: 400, body: { code: 'bad' } }, { kind: 'refused' }],
    [{ body: { code: 150 } }, final],
    [{ body: { code: 'busy' } }, transient],
    [{ status: 429 }, transient],
    [{ status: 503, body: { code: 'ok' } }, transient],
    [{ status: 401 }, final],
    [{ status: 302 }, final],
    [{ status: 400, body: { code: 'ok' } }, final],
    [{ body: { code: 'unknown' } }, unconfirmed],
    [{ body: '<html>' }, unconfirmed],
    [{ status: 500, body: { code: 'ok' } }, unconfirmed],
    [{ status: 502 }, unconfirmed],
    [{ status: 504 }, unconfirmed],
    [{ status: 408 }, unconfirmed],
  ])(
    'the SMS gateway response %o is interpreted as accepted, refused, not accepted or unconfirmed',
    async (reaction, meaning) => {
      gateway.on(reaction);
      expect(await gateway.send()).toMatchObject(meaning);
    },
  );

  test('a phone number that the SMS gateway returns in place of a status code is masked in the result', async () => {
    gateway.on({ body: { code: '0912345678' } });
    expect(await gateway.send()).toEqual({
      kind: 'unconfirmed',
      reason: 'HTTP 200, code unreadable',
    });
  });
});

describe('connection failures to the SMS gateway', () => {
  test.each([
    ['hang', 'timeout'],
    ['reset', 'ECONNRESET'],
    ['cut', 'ECONNRESET'],
  ] as const)(
    'an SMS is unconfirmed when the connection fails after the request (%s)',
    async (reaction, reason) => {
      gateway.on(reaction);
      expect(await gateway.send()).toEqual({ kind: 'unconfirmed', reason });
    },
  );

  test('an SMS is unconfirmed when the gateway’s response never ends', async () => {
    gateway.on((response) => {
      response.writeHead(200);
      response.write('x'.repeat(200_000));
    });
    expect(await gateway.send()).toMatchObject(unconfirmed);
  });

  test.each([
    ['connection refused', 'http://127.0.0.1:9/'],
    ['unknown host', 'http://no-such-gateway.invalid/'],
  ])(
    'an SMS counts as not accepted when the gateway connection fails before the request (%s)',
    async (_, address) => {
      const message = { id: 'our-id', to: '+84912345678', text: '1022' };
      expect(await gateway.sendTo(address)(message)).toMatchObject(transient);
    },
  );

  test('an SMS counts as not accepted when the server at the gateway’s HTTPS URL does not speak TLS', async () => {
    gateway.on({});
    const message = { id: 'our-id', to: '+84912345678', text: '1022' };
    const address = gateway.url.replace('http:', 'https:');
    expect(await gateway.sendTo(address)(message)).toMatchObject(transient);
    expect(gateway.received).toEqual([]);
  });
});

const requestOf = (changes: object, credentials: Record<string, string> = {}) =>
  buildGatewayRequest(
    SmsGatewayConfiguration.parse({ ...simple, ...changes }),
    { id: 'our-id', to: '+84912345678', text: 'PIN "1" & 2' },
    {
      ...{ credentials, brandName: '1022TraVinh', portalUrl: 'https://1022.example' },
      at: new Date('2021-12-03T08:00:00+07:00'),
    },
  );

describe('request to the SMS gateway', () => {
  test('an SMS is sent to the gateway as form fields', async () => {
    gateway.on({});
    await gateway.send();
    const [{ headers, body } = { headers: {}, body: '' }] = gateway.received;
    expect(headers['content-type']).toContain('x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      ...{ to: '+84912345678', text: '1022: phieu "moi" & PIN 123456' },
      ...{ from: '1022TraVinh', ref: 'our-id' },
    });
  });

  test.each([
    ['e164', '+84912345678'],
    ['international', '84912345678'],
    ['national', '0912345678'],
  ])('the phone number is formatted for the SMS gateway as %s', (phone, written) => {
    expect(new URLSearchParams(requestOf({ phone }).body).get('to')).toBe(written);
  });

  test('a JSON request to the SMS gateway retains arrays and numbers from the configuration and escapes the SMS text', () => {
    const fields = { to: ['{phone}'], type: 3, text: '{text}', key: '{secret.key}' };
    const { body } = requestOf({ body: { as: 'json', fields } }, { key: 'k' });
    expect(z.unknown().parse(JSON.parse(body))).toEqual({
      ...{ to: ['+84912345678'], type: 3, text: 'PIN "1" & 2', key: 'k' },
    });
  });

  test.each([
    [{ authentication: { kind: 'basic', username: '{secret.key}', password: 'x' } }, 'Basic azp4'],
    [{ authentication: { kind: 'bearer', token: '{secret.key}' } }, 'Bearer k'],
    [{ headers: { authorization: 'ApiKey {secret.key}' } }, 'ApiKey k'],
  ])(
    'an SMS gateway request contains the credentials in the configured way: %o',
    (changes, authorization) => {
      expect(requestOf(changes, { key: 'k' }).headers['authorization']).toBe(authorization);
    },
  );

  test('an SMS gateway request is signed by HMAC as configured', () => {
    const authentication = {
      ...{ kind: 'hmac', secret: 'key', header: 'x-signature', prefix: 'v1=' },
      content: '{at}.{body}',
    };
    const { headers, body } = requestOf({ authentication }, { key: 'k' });
    const expected = createHmac('sha256', 'k').update(`1638493200.${body}`).digest('hex');
    expect(headers['x-signature']).toBe(`v1=${expected}`);
  });

  test('sending an SMS fails before any gateway request when a credential is missing from the secret', async () => {
    const authentication = { kind: 'bearer', token: '{secret.token}' };
    const without = await startGateway(
      SmsGatewayConfiguration.parse({ ...simple, authentication }),
    );
    expect(await without.send()).toEqual({ ...final, reason: 'credentials' });
    expect(without.received).toEqual([]);
    await without.stop();
  });
});

test.each([
  ['an unknown placeholder', { headers: { 'x-to': '{telephone}' } }],
  ['plain HTTP', { url: 'http://gateway.example/' }],
  ['another host in a path', { url: '//gateway.example/' }],
  ['attempts that together exceed the function’s timeout', { timeoutSeconds: 15, maxAttempts: 3 }],
  ['an unknown field', { retries: 3 }],
])('an SMS gateway configuration with %s is rejected', (_, changes) => {
  expect(SmsGatewayConfiguration.safeParse({ ...simple, ...changes }).success).toBe(false);
});

describe('built-in SMS gateway configurations', () => {
  test('the esms gateway configuration sends API keys and a callback URL in the body and treats a duplicate request id as accepted', async () => {
    const esms = readGatewayConfig('esms');
    const keys = { apiKey: 'a', secretKey: 's', reportKey: 'r' };
    const server = await startGateway(esms, keys);
    server.on({ body: { CodeResult: '100', CountRegenerate: 0, SMSID: 'd533459ee42b' } });
    expect(await server.send()).toEqual({ kind: 'accepted', id: 'd533459ee42b' });
    expect(z.unknown().parse(JSON.parse(server.received[0]?.body ?? ''))).toMatchObject({
      ...{ ApiKey: 'a', SecretKey: 's', Phone: '0912345678', RequestId: 'our-id' },
      ...{ Brandname: '1022TraVinh', CallbackUrl: 'https://1022.example/hooks/sms/r' },
    });
    server.on({ body: { CodeResult: '124', ErrorMessage: 'Duplicate RequestId' } });
    expect(await server.send()).toEqual(accepted);
    server.on({ body: { CodeResult: '103', ErrorMessage: 'Not enough balance' } });
    expect(await server.send()).toMatchObject(final);
    await server.stop();
  });

  test('the speedsms gateway configuration uses basic authentication, sends phone numbers as an array and returns the gateway’s message id', async () => {
    const server = await startGateway(readGatewayConfig('speedsms'), { accessToken: 't' });
    server.on({ body: { status: 'success', code: '00', data: { tranId: 123456 } } });
    expect(await server.send()).toEqual({ kind: 'accepted', id: '123456' });
    const [{ headers, body } = { headers: {}, body: '' }] = server.received;
    expect(headers.authorization).toBe(`Basic ${Buffer.from('t:x').toString('base64')}`);
    expect(z.unknown().parse(JSON.parse(body))).toMatchObject({ to: ['84912345678'], sms_type: 3 });
    server.on({ body: { status: 'error', code: '105', message: 'Phone number invalid' } });
    expect(await server.send()).toMatchObject({ kind: 'refused' });
    await server.stop();
  });
});
