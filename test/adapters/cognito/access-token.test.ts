import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { exportJWK, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { createTokenVerifier } from '../../../adapters/cognito/access-token.ts';
import { subNumber } from '../../support/a-member.ts';
import { atMinute, openingMorning } from '../../support/a-ticket.ts';

const issuer = 'https://cognito-idp.ap-southeast-1.amazonaws.com/ap-southeast-1_Abc';
const clientId = '46f040d0050ef2526f4739d607';
const sub = subNumber(1);

const keyPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const ours = keyPair();
const foreign = keyPair();
// Cognito's says its algorithm; without, only the reader can insist on the right one.
const jwk = { ...(await exportJWK(ours.publicKey)), kid: 'ours', use: 'sig' };

let asked = 0;
let isBroken = false;
const server = createServer((request, response) => {
  asked += 1;
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
  createTokenVerifier({ issuer, clientId, endpoint }, () => now);

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
  { key = ours.privateKey, kid = 'ours', alg = 'RS256' } = {},
) => new SignJWT({ ...claims(), ...changes }).setProtectedHeader({ alg, kid }).sign(key);

const encoded = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');

test('a token of the pool for the console tells whose it is', async () => {
  expect(await reader()(await signed())).toBe(sub);
});

describe('nobody’s is a token', () => {
  test.each<[string, JWTPayload]>([
    ['of another pool', { iss: `${issuer}d` }],
    ['for another client', { client_id: 'another' }],
    ['that names no client', { client_id: undefined }],
    ['that is an ID token', { token_use: 'id', aud: clientId, client_id: undefined }],
    ['that is an ID token and names the client', { token_use: 'id' }],
    ['that says not what it is for', { token_use: undefined }],
    ['that has expired', { exp: seconds(openingMorning) }],
    ['that never expires', { exp: undefined }],
    ['that is not valid yet', { nbf: seconds(atMinute(1)) }],
    ['of nobody', { sub: undefined }],
    ['of somebody that no pool names so', { sub: '../members' }],
  ])('%s', async (_, changes) => {
    expect(await reader()(await signed(changes))).toBeUndefined();
  });

  test('by a foreign key under our key’s name', async () => {
    const token = await signed({}, { key: foreign.privateKey });
    expect(await reader()(token)).toBeUndefined();
  });

  test.each(['RS384', 'RS512', 'PS256'])('by %s, with our own key', async (alg) => {
    expect(await reader()(await signed({}, { alg }))).toBeUndefined();
  });

  test('by our public key as if it were a shared secret', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(jwk));
    const token = await new SignJWT(claims())
      .setProtectedHeader({ alg: 'HS256', kid: 'ours' })
      .sign(secret);
    expect(await reader()(token)).toBeUndefined();
  });

  test('without a signature', async () => {
    const token = `${encoded({ alg: 'none', kid: 'ours' })}.${encoded(claims())}.`;
    expect(await reader()(token)).toBeUndefined();
  });

  test('whose claims were changed after signing', async () => {
    const [head, , signature] = (await signed()).split('.');
    const changed = encoded({ ...claims(), sub: subNumber(3) });
    expect(await reader()([head, changed, signature].join('.'))).toBeUndefined();
  });

  test.each(['', 'x', 'a.b.c', '..', '{}.{}.{}', 'é'.repeat(50)])('%j', async (garbage) => {
    expect(await reader()(garbage)).toBeUndefined();
  });
});

test('the time is the hotline’s, not the machine’s', async () => {
  const token = await signed();
  expect(await reader(atMinute(59))(token)).toBe(sub);
  expect(await reader(atMinute(60))(token)).toBeUndefined();
});

describe('the keys', () => {
  test('are fetched once for many tokens', async () => {
    const read = reader();
    asked = 0;
    await Promise.all([read(await signed()), read(await signed())]);
    await read(await signed());
    expect(asked).toBe(1);
  });

  test('are not fetched for what is no token', async () => {
    asked = 0;
    await reader()('a.b.c');
    expect(asked).toBe(0);
  });

  test('are fetched again for a key that nobody knows, but at most once in five minutes', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: openingMorning });
    try {
      const read = reader();
      const stranger = await signed({}, { key: foreign.privateKey, kid: 'new' });
      await read(await signed());
      asked = 0;
      for (let attempt = 0; attempt < 5; attempt += 1) await read(stranger);
      expect(asked).toBe(0);
      vi.setSystemTime(atMinute(6));
      for (let attempt = 0; attempt < 5; attempt += 1) await read(stranger);
      expect(asked).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });

  test('that can’t be had make nobody a stranger: it is a failure', async () => {
    isBroken = true;
    await expect(reader()(await signed())).rejects.toThrow();
    isBroken = false;
  });
});
