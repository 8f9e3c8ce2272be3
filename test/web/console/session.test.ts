import { expect, test } from 'vitest';
import { computePkceChallenge } from '../../../web/console/sign-in/pkce-proof.ts';
import { createSignInSession } from '../../../web/console/sign-in/session.ts';

const place = { domain: 'https://staff.example', clientId: 'console', scopes: ['openid'] };
const hour = 3600;

/** Console session in a simulated tab, with prepared responses of the sign-in. */
const tab = (answers: unknown[]) => {
  const storage = new Map<string, string>();
  const posted: { href: string; form: Record<string, string> }[] = [];
  const left: string[] = [];
  let now = 0;
  const session = createSignInSession({
    place: async () => place,
    store: {
      getItem: (name) => storage.get(name) ?? null,
      setItem: (name, value) => void storage.set(name, value),
      removeItem: (name) => void storage.delete(name),
    },
    post: async (href, form) => {
      posted.push({ href, form: Object.fromEntries(form) });
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return answer;
    },
    origin: 'https://1022.example',
    now: () => now,
    leaveFor: (href) => void left.push(href),
  });
  const signIn = async () => {
    await session.begin('/console/tickets/4821937056?contact=ab');
    const authorizationQuery = new URL(left.at(-1) ?? '').searchParams;
    return {
      asked: authorizationQuery,
      back: new URLSearchParams({ code: 'c', state: authorizationQuery.get('state') ?? '' }),
    };
  };
  return {
    session,
    posted,
    left,
    kept: storage,
    signIn,
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
  };
};

const tokens = (name: string) => ({ access_token: name, refresh_token: 'r', expires_in: hour });

test('the console signs in with PKCE and returns to the requested screen', async () => {
  const { session, posted, signIn } = tab([tokens('first')]);
  const { asked: authorizationQuery, back } = await signIn();
  expect(await session.finish(back)).toBe('/console/tickets/4821937056?contact=ab');
  const verifier = posted[0]?.form['code_verifier'] ?? '';
  expect(verifier).toMatch(/^[\w-]{43}$/);
  expect(authorizationQuery.get('code_challenge')).toBe(await computePkceChallenge(verifier));
  expect(await session.token(false)).toBe('first');
});

test('the console rejects a sign-in redirect with an unknown state and does not send its code', async () => {
  const { session, posted, signIn } = tab([tokens('first')]);
  const { back } = await signIn();
  back.set('state', 'a stranger’s');
  expect([await session.finish(back), posted, await session.token(false)]).toEqual([
    undefined,
    [],
    undefined,
  ]);
});

test('the console refreshes an access token that expires soon, only once for concurrent requests', async () => {
  const { session, posted, signIn, pass } = tab([tokens('first'), tokens('second')]);
  await session.finish((await signIn()).back);
  pass(hour - 30);
  const all = await Promise.all([session.token(false), session.token(false)]);
  expect([all, posted.length]).toEqual([['second', 'second'], 2]);
});

test('a network failure keeps the sign-in session, and a rejected refresh token ends it', async () => {
  const { session, signIn, pass } = tab([tokens('first'), new Error('no network'), undefined]);
  await session.finish((await signIn()).back);
  pass(hour);
  await expect(session.token(false)).rejects.toThrow('no network');
  expect(session.hasEnded()).toBe(false);
  expect([await session.token(false), session.hasEnded()]).toEqual([undefined, true]);
});

test('signing out of the console revokes the refresh token and clears the storage', async () => {
  const { session, posted, left, kept: storage, signIn } = tab([tokens('first'), undefined]);
  await session.finish((await signIn()).back);
  await session.end();
  expect(posted.at(-1)).toEqual({
    href: 'https://staff.example/oauth2/revoke',
    form: { client_id: 'console', token: 'r' },
  });
  expect([storage.size, session.hasEnded()]).toEqual([0, false]);
  expect(left.at(-1)).toContain('/logout?');
});
