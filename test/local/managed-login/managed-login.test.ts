import { describe, expect, test } from 'vitest';
import { localPassword } from '../../../local/managed-login/accounts.ts';
import { aPool, client, loginPath, uri, verifier } from './a-pool.ts';
import { challengeOf } from './oauth-client.ts';

const pool = aPool();
const { ask, signIn } = pool;

describe('a browser that has signed in', () => {
  const authorize = (cookie: string, more = {}) =>
    ask('GET', client.authorize({ code_challenge: challengeOf(verifier), ...more }), { cookie });

  test('isn’t asked again for an hour, unless the program wants it', async () => {
    const { cookie } = await signIn();
    expect(client.codeIn(await authorize(cookie))).toMatch(/^[\w-]{43}$/);
    expect((await authorize(cookie, { prompt: 'login' })).status).toBe(200);
    pool.passed(3600);
    expect((await authorize(cookie)).status).toBe(200);
  });

  test('signs out by the pool’s page, which leads to where the program says it listens alone', async () => {
    const { cookie } = await signIn();
    const logout = (to: string) =>
      ask('GET', `/local/cognito/pool/logout?client_id=console&logout_uri=${to}`, { cookie });
    expect((await logout('https://evil.example/')).status).toBe(400);
    const out = await logout(uri);
    expect([out.location, out.cookie]).toEqual([uri, 'cognito=']);
    expect((await authorize(cookie)).status).toBe(200);
  });

  test('and may not be asked: the program hears so', async () => {
    const { location } = await authorize('', { prompt: 'none' });
    expect(location).toContain('?error=login_required&state=state-of-the-client');
  });
});

describe('nobody is sent', () => {
  test.each([
    'https://evil.example/',
    'http://localhost:3000/console',
    'http://localhost:3000/console/?x',
    'http://localhost:3000/console/../evil',
    'http://localhost:3000.evil.example/console/',
    '',
  ])('where the client doesn’t listen: %j', async (redirect) => {
    const asked = { code_challenge: challengeOf(verifier), redirect_uri: redirect };
    const got = await ask('GET', client.authorize(asked));
    const posted = await ask('POST', `/local/cognito/pool/login?${client.question(asked)}`, {
      form: { email: 'lan@1022.example', password: localPassword },
    });
    expect([got.status, got.location]).toEqual([400, undefined]);
    expect([posted.status, posted.location]).toEqual([400, undefined]);
  });

  test('for a client that there isn’t, or of another pool', async () => {
    const asked = { code_challenge: challengeOf(verifier), client_id: 'nobody' };
    expect((await ask('GET', client.authorize(asked))).status).toBe(400);
    const elsewhere = client.authorize({}).replace('/pool/', '/pool2/');
    expect((await ask('GET', elsewhere)).status).toBe(404);
  });

  test.each([
    [{ code_challenge: undefined }, 'invalid_request'],
    [{ code_challenge: 'short' }, 'invalid_request'],
    [{ code_challenge_method: 'plain' }, 'invalid_request'],
    [{ code_challenge_method: undefined }, 'invalid_request'],
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ scope: 'openid aws.cognito.signin.user.admin' }, 'invalid_scope'],
  ])('without PKCE, or for more than the client may: %j', async (more, error) => {
    const asked = { code_challenge: challengeOf(verifier), ...more };
    const { location = '' } = await ask('GET', client.authorize(asked));
    const { searchParams } = new URL(location);
    expect([searchParams.get('error'), searchParams.get('state')]).toEqual([
      error,
      'state-of-the-client',
    ]);
  });
});

describe('who signs in', () => {
  test.each([
    ['nobody@1022.example', localPassword],
    ['lan@1022.example', 'wrong'],
    ['', ''],
  ])('is told the same whether there is such an account or not: %j', async (email, secret) => {
    const answer = await signIn(email, secret);
    expect([answer.status, answer.location, answer.cookie]).toEqual([200, undefined, '']);
    expect(answer.text).toContain('Không đúng thư điện tử, mật khẩu hoặc mã');
  });

  test('finds everybody of the list a member, once', async () => {
    await signIn();
    await signIn('yte@1022.example');
    expect(new Set(pool.admitted).size).toBe(pool.admitted.length);
    expect(pool.admitted).toContain('ha@1022.example');
    expect(pool.admitted).not.toContain('moi@1022.example');
  });

  const fieldOf = (text: string, name: string): string =>
    new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1] ?? '';
  const phone = async () => {
    const { text } = await signIn('ha@1022.example');
    return { step: fieldOf(text, 'step'), code: fieldOf(text, 'code') };
  };

  test('with a telephone needs the code that it shows, and the step is good once', async () => {
    const shown = await phone();
    expect(shown.code).toMatch(/^\d{6}$/);
    expect(client.codeIn(await ask('POST', loginPath, { form: shown }))).toMatch(/^[\w-]{43}$/);
    expect((await ask('POST', loginPath, { form: shown })).location).toBeUndefined();
  });

  test('with a telephone has three tries and three minutes', async () => {
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

  test('needs a code always where the pool says so', async () => {
    pool.open({ needsPhone: true });
    const { text, location } = await signIn();
    expect([location, text]).toEqual([undefined, expect.stringContaining('Điện thoại của bạn')]);
  });
});
