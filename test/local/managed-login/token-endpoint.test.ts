import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import { localAccountPassword } from '../../../local/managed-login/accounts.ts';
import { createCognitoKeyStore } from '../../../local/services/cognito/cognito-keys.ts';
import { createCodeVerifier, toCodeChallenge } from './oauth-client.ts';
import {
  callbackUri,
  codeVerifier,
  oauthErrorOf,
  poolOauthClient,
  serveUserPool,
} from './user-pool-harness.ts';

const pool = serveUserPool();
const { ask, signIn, token, codeOf } = pool;

describe('the code flow of a standard OAuth client', () => {
  test('an OAuth client of the simulated user pool gets a code with its state and exchanges it for verifiable tokens', async () => {
    const page = await ask(
      'GET',
      poolOauthClient.authorize({ code_challenge: toCodeChallenge(codeVerifier) }),
    );
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('Sơn Thị Lan')]);
    const back = await signIn();
    expect(back.location).toMatch(
      /^http:\/\/localhost:3000\/console\/\?code=[\w-]{43}&state=state-of-the-client$/,
    );
    const tokens = poolOauthClient.tokensIn(
      await token(poolOauthClient.ofCode(poolOauthClient.codeIn(back), codeVerifier)),
    );
    expect(tokens.expires_in).toBe(3600);
    const keys = createLocalJWKSet({ keys: [createCognitoKeyStore(pool.store()).jwkOf('pool')] });
    const { payload } = await jwtVerify(tokens.access_token, keys, {
      issuer: 'https://cognito/pool',
      algorithms: ['RS256'],
      currentDate: pool.now(),
    });
    expect(payload).toMatchObject({
      client_id: 'console',
      token_use: 'access',
      scope: 'openid',
      'cognito:groups': ['operator'],
    });
  });

  test("the ID token contains the client's nonce and the account's e-mail", async () => {
    const query = poolOauthClient.question({
      code_challenge: toCodeChallenge(codeVerifier),
      nonce: 'once',
    });
    const back = await ask('POST', `/local/cognito/pool/login?${query}`, {
      form: { email: 'LAN@1022.example ', password: localAccountPassword },
    });
    const { id_token } = poolOauthClient.tokensIn(
      await token(poolOauthClient.ofCode(poolOauthClient.codeIn(back), codeVerifier)),
    );
    expect(decodeJwt(id_token)).toMatchObject({ nonce: 'once', email: 'lan@1022.example' });
  });
});

describe('refresh tokens of the simulated user pool', () => {
  test('a refresh token of the simulated user pool works for 12 hours from the sign-in, even after a restart', async () => {
    const first = poolOauthClient.tokensIn(
      await token(poolOauthClient.ofCode(await codeOf(), codeVerifier)),
    );
    const form = {
      grant_type: 'refresh_token',
      client_id: 'console',
      refresh_token: first.refresh_token ?? '',
    };
    pool.passed(11 * 3600);
    pool.open();
    const second = poolOauthClient.tokensIn(await token(form));
    expect(second.refresh_token).toBeUndefined();
    const [before, after] = [decodeJwt(first.access_token), decodeJwt(second.access_token)];
    expect([after['origin_jti'], after['auth_time']]).toEqual([
      before['origin_jti'],
      before['auth_time'],
    ]);
    expect(after.iat).toBe(pool.now().getTime() / 1000);
    pool.passed(3600);
    expect(oauthErrorOf(await token(form))).toEqual([400, 'invalid_grant']);
  });

  test('revoking a refresh token succeeds even if it is already revoked', async () => {
    const { refresh_token = '' } = poolOauthClient.tokensIn(
      await token(poolOauthClient.ofCode(await codeOf(), codeVerifier)),
    );
    const revoked = () =>
      ask('POST', '/local/cognito/pool/oauth2/revoke', {
        form: { token: refresh_token, client_id: 'console' },
      });
    expect([(await revoked()).status, (await revoked()).status]).toEqual([200, 200]);
    const form = { grant_type: 'refresh_token', client_id: 'console', refresh_token };
    expect(oauthErrorOf(await token(form))).toEqual([400, 'invalid_grant']);
  });
});

describe('invalid uses of an authorization code', () => {
  test.each([
    ['with another verifier', (code: string) => poolOauthClient.ofCode(code, createCodeVerifier())],
    ['without a verifier', (code: string) => poolOauthClient.ofCode(code, '')],
    [
      'with the challenge as its verifier',
      (code: string) => poolOauthClient.ofCode(code, toCodeChallenge(codeVerifier)),
    ],
    [
      'for another client',
      (code: string) => ({ ...poolOauthClient.ofCode(code, codeVerifier), client_id: 'other' }),
    ],
    [
      'for another redirect address',
      (code: string) => ({
        ...poolOauthClient.ofCode(code, codeVerifier),
        redirect_uri: `${callbackUri}?`,
      }),
    ],
  ])(
    'an authorization code sent %s is rejected, and so is a later correct use',
    async (_, wrong) => {
      const code = await codeOf();
      expect(oauthErrorOf(await token(wrong(code)))).toEqual([400, 'invalid_grant']);
      expect(oauthErrorOf(await token(poolOauthClient.ofCode(code, codeVerifier)))).toEqual([
        400,
        'invalid_grant',
      ]);
    },
  );

  test('an authorization code is rejected on its second use and after five minutes', async () => {
    const code = await codeOf();
    expect((await token(poolOauthClient.ofCode(code, codeVerifier))).status).toBe(200);
    expect(oauthErrorOf(await token(poolOauthClient.ofCode(code, codeVerifier)))).toEqual([
      400,
      'invalid_grant',
    ]);
    const late = await codeOf();
    pool.passed(300);
    expect(oauthErrorOf(await token(poolOauthClient.ofCode(late, codeVerifier)))).toEqual([
      400,
      'invalid_grant',
    ]);
  });

  test('an authorization code is rejected as a refresh token', async () => {
    const refresh_token = await codeOf();
    const form = { grant_type: 'refresh_token', client_id: 'console', refresh_token };
    expect(oauthErrorOf(await token(form))).toEqual([400, 'invalid_grant']);
  });
});

test('the token endpoint rejects a form with a repeated field', async () => {
  const { ...form } = poolOauthClient.ofCode(await codeOf(), codeVerifier);
  const twice = new URLSearchParams([...Object.entries(form), ['code', 'x']]);
  const answer = await fetch(`${pool.address()}/local/cognito/pool/oauth2/token`, {
    method: 'POST',
    body: twice,
  });
  expect([answer.status, await answer.json()]).toMatchObject([400, { error: 'invalid_request' }]);
});
