// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node modules lacks those with the prefix only.
import { DatabaseSync } from 'node:sqlite';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  type CognitoEmulator,
  createCognitoEmulator,
} from '../../../../local/services/cognito/cognito.ts';
import { buildPoolClient } from '../pool-client.ts';
import { serveAwsService } from '../serve-aws-service.ts';

const poolId = 'ap-southeast-1_1f65529ca';
const issuer = `https://cognito-idp.ap-southeast-1.amazonaws.com/${poolId}`;
const now = new Date('2021-12-03T01:00:00Z');

let store: DatabaseSync;
let cognito: CognitoEmulator;
let served: Awaited<ReturnType<typeof serveAwsService>>;

const open = () => {
  const opened = createCognitoEmulator(store, { now: () => now });
  opened.registerPool({ id: poolId, issuer, needsPhone: false });
  opened.registerClient(buildPoolClient({ poolId }));
  for (const name of ['operator', 'officer']) opened.registerGroup(name);
  return opened;
};

beforeEach(async () => {
  store = new DatabaseSync(':memory:');
  cognito = open();
  served = await serveAwsService(cognito);
});
afterEach(() => served.close());

const wellKnown = (document: string) =>
  `${served.client.endpoint}/${poolId}/.well-known/${document}`;

/** Verifies a token with the jose library against the pool's published keys. */
const verified = (token: string) =>
  jwtVerify(token, createRemoteJWKSet(new URL(wellKnown('jwks.json'))), {
    issuer,
    algorithms: ['RS256'],
    currentDate: now,
  });

test('the simulated Cognito finds the account of an e-mail address, with which the person signs in', async () => {
  const username = 'moi@travinh.example';
  const find = (UserPoolId: string) =>
    fetch(served.client.endpoint, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.AdminGetUser' },
      body: JSON.stringify({ UserPoolId, Username: username }),
    });
  const found = await find(poolId);
  const { UserAttributes } = z
    .object({ UserAttributes: z.array(z.object({ Name: z.string(), Value: z.string() })) })
    .parse(await found.json());
  expect(UserAttributes).toContainEqual({ Name: 'sub', Value: cognito.subOf(username) });
  expect(UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'true' });
  expect((await find('another')).status).toBe(400);
});

describe('tokens of the simulated Cognito', () => {
  test('a simulated Cognito access token names user, client, groups and expiry like the real one', async () => {
    const sub = cognito.subOf('operator');
    const { accessToken, expiresAt } = cognito.tokensFor({ sub, groups: ['operator'] });
    const { payload } = await verified(accessToken);
    expect(payload).toMatchObject({
      sub,
      username: sub,
      client_id: 'console',
      token_use: 'access',
      'cognito:groups': ['operator'],
      iat: now.getTime() / 1000,
      exp: now.getTime() / 1000 + 3600,
    });
    expect(payload.aud).toBeUndefined();
    expect(expiresAt).toEqual(new Date('2021-12-03T02:00:00Z'));
  });

  test('a simulated Cognito ID token has the token_use “id” and the client as its audience', async () => {
    const { idToken } = cognito.tokensFor({ sub: cognito.subOf('a'), groups: [] });
    const { payload } = await verified(idToken);
    expect(payload).toMatchObject({ token_use: 'id', aud: 'console' });
    expect(payload['client_id']).toBeUndefined();
  });

  test('signing in to simulated Cognito gives the same sub for the same user name and another sub for another name', () => {
    expect(cognito.subOf('operator')).toBe(cognito.subOf('operator'));
    expect(cognito.subOf('operator')).not.toBe(cognito.subOf('officer'));
  });
});

test('accounts and tokens of simulated Cognito survive a restart', async () => {
  const sub = cognito.subOf('operator');
  const { accessToken } = cognito.tokensFor({ sub, groups: [] });
  const restarted = open();
  served.close();
  served = await serveAwsService(restarted);
  expect(restarted.subOf('operator')).toBe(sub);
  expect((await verified(accessToken)).payload.sub).toBe(sub);
});

test('the simulated Cognito key set contains only the public key, under the key id of the tokens', async () => {
  const answer = await fetch(wellKnown('jwks.json'));
  const { keys } = z
    .object({ keys: z.array(z.looseObject({ kid: z.string() })) })
    .parse(await answer.json());
  expect(keys).toEqual([
    {
      kid: expect.any(String),
      kty: 'RSA',
      alg: 'RS256',
      use: 'sig',
      e: 'AQAB',
      n: expect.any(String),
    },
  ]);
  const { accessToken } = cognito.tokensFor({ sub: cognito.subOf('a'), groups: [] });
  expect(decodeProtectedHeader(accessToken)).toEqual({ alg: 'RS256', kid: keys[0]?.kid });
});

test('the OpenID configuration of simulated Cognito names the token issuer and the local URL of the keys', async () => {
  const answer = await fetch(wellKnown('openid-configuration'));
  expect(await answer.json()).toMatchObject({ issuer, jwks_uri: wellKnown('jwks.json') });
});

test.each([
  ['GET', '/another/.well-known/jwks.json'],
  ['GET', `/${poolId}/.well-known/other`],
  ['POST', `/${poolId}/.well-known/jwks.json`],
  ['GET', '/'],
])('the simulated Cognito does not answer %s %s', (method, path) => {
  const request = {
    method,
    path,
    query: new URLSearchParams(),
    headers: {},
    body: '',
    bytes: Buffer.alloc(0),
  };
  expect(cognito.answers(request)).toBe(false);
});

test('simulated Cognito reads its groups from the assembly, and signing in throws without a user pool client', () => {
  expect(cognito.groups()).toEqual(['operator', 'officer']);
  const empty = createCognitoEmulator(store, { now: () => now });
  expect(() => empty.subOf('operator')).toThrow('no user pool client');
});
