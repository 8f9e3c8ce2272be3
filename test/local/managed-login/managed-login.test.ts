import { describe, expect, test } from 'vitest';
import { localAccountPassword } from '../../../local/managed-login/accounts.ts';
import { toCodeChallenge } from './oauth-client.ts';
import {
  callbackUri,
  codeVerifier,
  loginPath,
  poolOauthClient,
  serveUserPool,
} from './user-pool-harness.ts';

const pool = serveUserPool();
const { ask, signIn } = pool;

describe('single sign-on of a signed-in browser', () => {
  const authorize = (cookie: string, more = {}) =>
    ask(
      'GET',
      poolOauthClient.authorize({ code_challenge: toCodeChallenge(codeVerifier), ...more }),
      { cookie },
    );

  test('a browser that signed in within the last hour gets a new code without a form, unless prompt=login is sent', async () => {
    const { cookie } = await signIn();
    expect(poolOauthClient.codeIn(await authorize(cookie))).toMatch(/^[\w-]{43}$/);
    expect((await authorize(cookie, { prompt: 'login' })).status).toBe(200);
    pool.passed(3600);
    expect((await authorize(cookie)).status).toBe(200);
  });

  test('the simulated logout clears the session cookie and redirects only to a registered URL', async () => {
    const { cookie } = await signIn();
    const logout = (to: string) =>
      ask('GET', `/local/cognito/pool/logout?client_id=console&logout_uri=${to}`, { cookie });
    expect((await logout('https://evil.example/')).status).toBe(400);
    const out = await logout(callbackUri);
    expect([out.location, out.cookie]).toEqual([callbackUri, 'cognito=']);
    expect((await authorize(cookie)).status).toBe(200);
  });

  test('the simulated authorize endpoint answers prompt=none with login_required for a browser without a session', async () => {
    const { location } = await authorize('', { prompt: 'none' });
    expect(location).toContain('?error=login_required&state=state-of-the-client');
  });
});

describe('authorize requests that the simulated login pages reject', () => {
  test.each([
    'https://evil.example/',
    'http://localhost:3000/console',
    'http://localhost:3000/console/?x',
    'http://localhost:3000/console/../evil',
    'http://localhost:3000.evil.example/console/',
    '',
  ])('the simulated login pages never redirect to the unregistered URL %j', async (redirect) => {
    const query = { code_challenge: toCodeChallenge(codeVerifier), redirect_uri: redirect };
    const got = await ask('GET', poolOauthClient.authorize(query));
    const posted = await ask(
      'POST',
      `/local/cognito/pool/login?${poolOauthClient.question(query)}`,
      {
        form: { email: 'lan@1022.example', password: localAccountPassword },
      },
    );
    expect([got.status, got.location]).toEqual([400, undefined]);
    expect([posted.status, posted.location]).toEqual([400, undefined]);
  });

  test('the simulated authorize endpoint rejects an unknown client and a client of another pool', async () => {
    const query = { code_challenge: toCodeChallenge(codeVerifier), client_id: 'nobody' };
    expect((await ask('GET', poolOauthClient.authorize(query))).status).toBe(400);
    const elsewhere = poolOauthClient.authorize({}).replace('/pool/', '/pool2/');
    expect((await ask('GET', elsewhere)).status).toBe(404);
  });

  test.each([
    [{ code_challenge: undefined }, 'invalid_request'],
    [{ code_challenge: 'short' }, 'invalid_request'],
    [{ code_challenge_method: 'plain' }, 'invalid_request'],
    [{ code_challenge_method: undefined }, 'invalid_request'],
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ scope: 'openid aws.cognito.signin.user.admin' }, 'invalid_scope'],
  ])(
    'the simulated authorize endpoint redirects with an error without PKCE or with more scopes than allowed: %j',
    async (more, error) => {
      const query = { code_challenge: toCodeChallenge(codeVerifier), ...more };
      const { location = '' } = await ask('GET', poolOauthClient.authorize(query));
      const { searchParams } = new URL(location);
      expect([searchParams.get('error'), searchParams.get('state')]).toEqual([
        error,
        'state-of-the-client',
      ]);
    },
  );
});

const fieldOf = (text: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1] ?? '';
const phone = async () => {
  const { text } = await signIn('ha@1022.example');
  return { step: fieldOf(text, 'step'), code: fieldOf(text, 'code') };
};

describe('sign-in to the simulated user pool', () => {
  test.each([
    ['nobody@1022.example', localAccountPassword],
    ['lan@1022.example', 'wrong'],
    ['', ''],
  ])(
    'a simulated sign-in with a wrong e-mail or a wrong password shows the same message: %j',
    async (email, secret) => {
      const answer = await signIn(email, secret);
      expect([answer.status, answer.location, answer.cookie]).toEqual([200, undefined, '']);
      expect(answer.text).toContain('Không đúng thư điện tử, mật khẩu hoặc mã');
    },
  );

  test('the first simulated sign-in adds each account of the list to the user pool, and later ones add none again', async () => {
    await signIn();
    await signIn('yte@1022.example');
    expect(new Set(pool.admitted).size).toBe(pool.admitted.length);
    expect(pool.admitted).toContain('ha@1022.example');
    expect(pool.admitted).not.toContain('moi@1022.example');
  });

  test('a simulated sign-in with TOTP needs the code shown, and each login form can be submitted only once', async () => {
    const shown = await phone();
    expect(shown.code).toMatch(/^\d{6}$/);
    expect(poolOauthClient.codeIn(await ask('POST', loginPath, { form: shown }))).toMatch(
      /^[\w-]{43}$/,
    );
    expect((await ask('POST', loginPath, { form: shown })).location).toBeUndefined();
  });

  test('a simulated sign-in with TOTP allows three attempts within three minutes', async () => {
    let { step, code } = await phone();
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    for (const _ of [1, 2]) {
      const { text } = await ask('POST', loginPath, { form: { step, code: wrong } });
      expect(text).toContain('Mã không đúng');
      step = fieldOf(text, 'step');
    }
    expect((await ask('POST', loginPath, { form: { step, code: wrong } })).text).toContain(
      'Mật khẩu',
    );
    const late = await phone();
    pool.passed(180);
    expect((await ask('POST', loginPath, { form: late })).location).toBeUndefined();
  });

  test('a simulated sign-in always asks for a TOTP code when the user pool requires MFA', async () => {
    pool.open({ needsPhone: true });
    const { text, location } = await signIn();
    expect([location, text]).toEqual([undefined, expect.stringContaining('Điện thoại của bạn')]);
  });
});
