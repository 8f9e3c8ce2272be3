import { createServer } from 'node:http';
// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node modules lacks those with the prefix only.
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import * as z from 'zod';
import { handleManagedLoginRequest } from '../../../local/control/sign-in/managed-login.ts';
import { localAccountPassword } from '../../../local/managed-login/accounts.ts';
import {
  createManagedLogin,
  type ManagedLogin,
} from '../../../local/managed-login/managed-login.ts';
import { createCognitoEmulator } from '../../../local/services/cognito/cognito.ts';
import { buildPoolClient } from '../services/pool-client.ts';
import {
  createCodeVerifier,
  type LoginPageResponse,
  oauthClient,
  toCodeChallenge,
} from './oauth-client.ts';

export const callbackUri = 'http://localhost:3000/console/';
const opening = new Date('2021-12-03T01:00:00Z').getTime();

const Refused = z.object({ error: z.string() });

const addressOf = (server: ReturnType<typeof createServer>): string =>
  `http://127.0.0.1:${z.object({ port: z.number() }).parse(server.address()).port}`;

/** Opens a simulated user pool with the console client, a foreign client and the operator group. */
const cognitoOf = (store: DatabaseSync, now: () => Date, needsPhone: boolean) => {
  const cognito = createCognitoEmulator(store, { now });
  cognito.registerPool({ id: 'pool', issuer: 'https://cognito/pool', needsPhone });
  cognito.registerClient(buildPoolClient());
  cognito.registerClient(
    buildPoolClient({ id: 'other', callbackUrls: ['https://elsewhere.example/'] }),
  );
  cognito.registerGroup('operator');
  return cognito;
};

/** Starts the login pages of a simulated user pool on a real port, with helpers for a browser and an OAuth client. */
export function serveUserPool() {
  let at = new Date(opening);
  let store: DatabaseSync;
  let login: ManagedLogin;
  const now = () => at;
  const admitted: string[] = [];
  const admit = async ({ email }: { email: string }) => admitted.push(email) > 0;
  const open = ({ needsPhone = false } = {}) => {
    const cognito = cognitoOf(store, now, needsPhone);
    login = createManagedLogin({ cognito, store, clock: { now }, admit });
  };
  const server = createServer(async (incoming, response) => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://localhost');
    const answer = await handleManagedLoginRequest(incoming, pathname, { login, now });
    response.writeHead(answer.status, { ...answer.headers, 'set-cookie': answer.cookies });
    response.end(answer.body);
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => server.close());
  beforeEach(() => {
    at = new Date(opening);
    store = new DatabaseSync(':memory:');
    admitted.length = 0;
    open();
  });
  return {
    open,
    now,
    admitted,
    store: () => store,
    address: () => addressOf(server),
    passed: (seconds: number) => {
      at = new Date(at.getTime() + seconds * 1000);
    },
    ...visitor(() => addressOf(server)),
  };
}

export const poolOauthClient = oauthClient(
  () => '/local/cognito/pool',
  () => ({ id: 'console', uri: callbackUri }),
);
export const codeVerifier = createCodeVerifier();
export const loginPath = poolOauthClient.login(toCodeChallenge(codeVerifier));

type APoolInput = { form?: Record<string, string>; cookie?: string };

const visitor = (address: () => string) => {
  const ask = async (
    method: 'GET' | 'POST',
    path: string,
    { form, cookie = '' }: APoolInput = {},
  ): Promise<LoginPageResponse> => {
    const answer = await fetch(`${address()}${path}`, {
      method,
      redirect: 'manual',
      headers: { cookie },
      ...(form && { body: new URLSearchParams(form) }),
    });
    return {
      status: answer.status,
      location: answer.headers.get('location') ?? undefined,
      cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '',
      text: await answer.text(),
    };
  };
  const signIn = (email = 'lan@1022.example', secret = localAccountPassword) =>
    ask('POST', loginPath, { form: { email, password: secret } });
  return {
    ask,
    signIn,
    token: (form: Record<string, string>) =>
      ask('POST', '/local/cognito/pool/oauth2/token', { form }),
    codeOf: async () => poolOauthClient.codeIn(await signIn()),
  };
};

export function oauthErrorOf({ status, text }: LoginPageResponse) {
  return [status, Refused.parse(JSON.parse(text)).error];
}
