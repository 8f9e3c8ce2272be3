import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { exportJWK, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { createAccessTokenVerifier } from '../../../adapters/cognito/access-token.ts';
import { staffSub } from '../../support/samples/a-member.ts';
import { atMinute, openingMorning } from '../../support/samples/a-ticket.ts';

const issuer = 'https://cognito-idp.ap-southeast-1.amazonaws.com/ap-southeast-1_Abc';
const clientId = '46f040d0050ef2526f4739d607';
const sub = staffSub(1);

const keyPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const trustedKeys = keyPair();
const foreign = keyPair();
// Cognito's keys name their algorithm; without it, the reader itself must insist on the right one.
const jwk = { ...(await exportJWK(trustedKeys.publicKey)), kid: 'ours', use: 'sig' };

let requestCount = 0;
let isBroken = false;
const server = createServer((request, response) => {
  requestCount += 1;
  const isKeys = request.url === '/ap-southeast-1_Abc/.well-known/jwks.json' && !isBroken;
  response.writeHead(isKeys ? 200 : 500).end(JSON.stringify({ keys: [jwk] }));
});
let endpoint = '';
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  endpoint = `http://127.0.0.1:${port}`;
});
afterAll(() => void server.close());

const reader = (now = openingMorning) =>
  createAccessTokenVerifier({ issuer, clientId, endpoint }, () => now);

const seconds = (instant: Date) => instant.getTime() / 1000;
const claims = (): JWTPayload => ({
  sub,
  iss: issuer,
  client_id: clientId,
  token_use: 'access',
  iat: seconds(openingMorning),
  exp: seconds(atMinute(60)),
});

const signed = (
  changes: JWTPayload = {},
  { key = trustedKeys.privateKey, kid = 'ours', alg = 'RS256' } = {},
) => new SignJWT({ ...claims(), ...changes }).setProtectedHeader({ alg, kid }).sign(key);

const encoded = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');

test('verifying a valid access token of the console’s user pool returns the token’s subject', async () => {
  expect(await reader()(await signed())).toBe(sub);
});

describe('invalid access tokens', () => {
  test.each<[string, JWTPayload]>([
    ['issued by another pool', { iss: `${issuer}d` }],
    ['issued for another client', { client_id: 'another' }],
    ['without a client id', { client_id: undefined }],
    ['an ID token', { token_use: 'id', aud: clientId, client_id: undefined }],
    ['an ID token with the client id', { token_use: 'id' }],
    ['without the claim token_use', { token_use: undefined }],
    ['expired', { exp: seconds(openingMorning) }],
    ['without an expiry', { exp: undefined }],
    ['not valid yet', { nbf: seconds(atMinute(1)) }],
    ['without a subject', { sub: undefined }],
    ['with a subject that is not a user id', { sub: '../members' }],
  ])('an access token with an invalid claim is rejected: %s', async (_, changes) => {
    expect(await reader()(await signed(changes))).toBeUndefined();
  });

  test('an access token signed by a foreign key is rejected even if it names the key id of our user pool', async () => {
    const token = await signed({}, { key: foreign.privateKey });
    expect(await reader()(token)).toBeUndefined();
  });

  test.each(['RS384', 'RS512', 'PS256'])(
    'an access token signed with the algorithm %s is rejected, even if the key is our user pool’s own',
    async (alg) => {
      expect(await reader()(await signed({}, { alg }))).toBeUndefined();
    },
  );

  test('an access token signed by HMAC with the user pool’s public key as the secret is rejected', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(jwk));
    const token = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'HS256', kid: 'ours' })
      .sign(secret);
    expect(await reader()(token)).toBeUndefined();
  });

  test('an access token without a signature is rejected', async () => {
    const token = `${encoded({ alg: 'none', kid: 'ours' })}.${encoded(claims())}.`;
    expect(await reader()(token)).toBeUndefined();
  });

  test('an access token whose claims were changed after signing is rejected', async () => {
    const [head, , signature] = (await signed()).split('.');
    const changed = encoded({ ...claims(), sub: staffSub(3) });
    expect(await reader()([head, changed, signature].join('.'))).toBeUndefined();
  });

  test.each(['', 'x', 'a.b.c', '..', '{}.{}.{}', 'é'.repeat(50)])(
    'the malformed access token %j is rejected',
    async (garbage) => {
      expect(await reader()(garbage)).toBeUndefined();
    },
  );
});

test('the expiry of an access token is checked with the injected clock, not the system clock', async () => {
  const token = await signed();
  expect(await reader(atMinute(59))(token)).toBe(sub);
  expect(await reader(atMinute(60))(token)).toBeUndefined();
});

describe('signing keys of the user pool', () => {
  test('the user pool’s signing keys are fetched once for many access tokens', async () => {
    const read = reader();
    requestCount = 0;
    await Promise.all([read(await signed()), read(await signed())]);
    await read(await signed());
    expect(requestCount).toBe(1);
  });

  test('no signing keys are fetched for a malformed access token', async () => {
    requestCount = 0;
    await reader()('a.b.c');
    expect(requestCount).toBe(0);
  });

  test('signing keys are fetched again for an unknown key id, at most once in five minutes', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: openingMorning });
    try {
      const read = reader();
      const stranger = await signed({}, { key: foreign.privateKey, kid: 'new' });
      await read(await signed());
      requestCount = 0;
      for (let attempt = 0; attempt < 5; attempt += 1) await read(stranger);
      expect(requestCount).toBe(0);
      vi.setSystemTime(atMinute(6));
      for (let attempt = 0; attempt < 5; attempt += 1) await read(stranger);
      expect(requestCount).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });

  test('checking an access token throws when the signing keys cannot be fetched', async () => {
    isBroken = true;
    await expect(reader()(await signed())).rejects.toThrow();
    isBroken = false;
  });
});
