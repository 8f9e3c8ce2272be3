import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../component-types.ts';
import type { CognitoEmulator, UserPoolClient } from '../services/cognito/cognito.ts';
import type { SqliteStore } from '../sqlite-store.ts';
import { findAccountByEmail, type LocalAccount, listLocalAccounts } from './accounts.ts';
import {
  type AuthorizationRequest,
  readAuthorizationRequest,
  withQuery,
} from './authorization-request.ts';
import { identifyAccount, type LoginInput, type LoginStep } from './login-steps.ts';
import { createTemporaryTokenStore, type TemporaryTokenStore } from './temporary-tokens.ts';
import { issueTokens, type OAuthReply, revokeRefreshToken } from './token-endpoint.ts';

type ManagedLoginDeps = {
  cognito: CognitoEmulator;
  store: SqliteStore;
  clock: Clock;
  /**
   * Adds an account to the hotline's staff members through the staff API; returns false when the API responds with an error.
   */
  admit(account: LocalAccount, sub: string): Promise<boolean>;
};

/** Request to a page of the emulated Cognito login, with user pool ID, query parameters and browser session. */
type LoginPageRequest = { poolId: string; query: URLSearchParams; browser: string };

/** Emulated managed login pages of Cognito user pools, which AWS serves at `…auth.<region>.amazoncognito.com`. */
export type ManagedLogin = {
  hasPool(poolId: string): boolean;
  /** Starts a sign-in on the emulated Cognito login; handles `GET /oauth2/authorize` and `GET /login`. */
  begin(coming: LoginPageRequest): LoginStep;
  goOn(coming: LoginPageRequest, input: LoginInput): Promise<LoginStep>;
  logOut(coming: LoginPageRequest): LoginStep;
  token(poolId: string, form: URLSearchParams): OAuthReply;
  revoke(poolId: string, form: URLSearchParams): OAuthReply;
};

type Parts = ManagedLoginDeps & { grants: TemporaryTokenStore };

const minutes = { code: 5, browser: 60, admitted: 100 * 365 * 24 * 60 };

/**
 * Schema of a browser session at the emulated Cognito login. For one hour, the user can sign in to other app clients without
 * entering the password again.
 */
const BrowserSession = z.object({
  email: z.string(),
  authTime: z.coerce.date(),
  origin: z.string(),
});
type BrowserSession = z.infer<typeof BrowserSession>;

export function createManagedLogin(deps: ManagedLoginDeps): ManagedLogin {
  const { cognito, store, clock } = deps;
  const grants = createTemporaryTokenStore(store, clock);
  const parts = { ...deps, grants };
  return {
    hasPool: (poolId) => cognito.pool(poolId) !== undefined,
    begin: (coming) => {
      const read = questionOf(coming, cognito);
      return read.kind === 'asked' ? beginLogin(read.question, coming, parts) : read;
    },
    goOn: async (coming, loginInput) => {
      const read = questionOf(coming, cognito);
      return read.kind === 'asked' ? continueLogin(read.question, loginInput, parts) : read;
    },
    logOut: (coming) => logOut(coming, parts),
    token: (poolId, form) => issueTokens(form, { cognito, grants, poolId }),
    revoke: (poolId, form) => revokeRefreshToken(form, { cognito, grants, poolId }),
  };
}

const clientOf = (
  cognito: CognitoEmulator,
  poolId: string,
  id: string,
): UserPoolClient | undefined => {
  const client = cognito.client(id);
  return client?.poolId === poolId ? client : undefined;
};

const questionOf = (
  { poolId, query }: LoginPageRequest,
  cognito: CognitoEmulator,
): { kind: 'asked'; question: AuthorizationRequest } | LoginStep => {
  const read = readAuthorizationRequest(query, (id) => clientOf(cognito, poolId, id));
  if (read.kind === 'stays') return { ...read, kind: 'refused' };
  return read.kind === 'back' ? { kind: 'to', location: read.to } : read;
};

const redirectWithCode = (
  question: AuthorizationRequest,
  session: BrowserSession,
  { cognito, grants }: Parts,
): string => {
  const { client, redirectUri, challenge, nonce, state, scopes } = question;
  const sub = cognito.subOf(session.email);
  const groups = [findAccountByEmail(session.email)?.role ?? []].flat();
  const who = { ...session, sub, groups, clientId: client.id, scopes };
  const code = grants.give('code', { ...who, redirectUri, challenge, nonce }, minutes.code);
  return withQuery(redirectUri, { code, state });
};

const beginLogin = (
  question: AuthorizationRequest,
  { browser }: LoginPageRequest,
  parts: Parts,
): LoginStep => {
  const { prompt, redirectUri, state } = question;
  const session = parts.grants.find('browser', browser, BrowserSession);
  if (session && prompt !== 'login') {
    return { kind: 'to', location: redirectWithCode(question, session, parts) };
  }
  if (prompt !== 'none') return { kind: 'who' };
  return { kind: 'to', location: withQuery(redirectUri, { error: 'login_required', state }) };
};

const continueLogin = async (
  question: AuthorizationRequest,
  input: LoginInput,
  parts: Parts,
): Promise<LoginStep> => {
  const { cognito, grants, clock } = parts;
  const isForAll = cognito.pool(question.client.poolId)?.needsPhone === true;
  const needsCode = ({ hasPhone }: LocalAccount) => isForAll || hasPhone === true;
  const outcome = identifyAccount(input, { grants, clock, needsCode });
  if (outcome.kind !== 'known') return outcome;
  if (!(await admitAll(parts))) return { kind: 'failed' };
  const { email } = outcome.account;
  const session = { email, authTime: clock.now(), origin: randomUUID() };
  const browser = grants.give('browser', session, minutes.browser);
  return { kind: 'to', location: redirectWithCode(question, session, parts), browser };
};

const logOut = (
  { poolId, query, browser }: LoginPageRequest,
  { cognito, grants }: Parts,
): LoginStep => {
  const id = query.get('client_id') ?? '';
  const uri = query.get('logout_uri') ?? '';
  const client = clientOf(cognito, poolId, id);
  if (!client) return { kind: 'refused', error: 'invalid_client', detail: id };
  if (!client.logoutUrls.includes(uri)) {
    return { kind: 'refused', error: 'redirect_mismatch', detail: uri };
  }
  grants.end('browser', browser);
  return { kind: 'to', location: uri, browser: '' };
};

/**
 * Adds today's local accounts that have a role to the staff members, at sign-in. Each account is added only once, so
 * that an administrator's later changes persist.
 */
const admitAll = async ({ cognito, grants, admit, clock }: Parts): Promise<boolean> => {
  for (const account of listLocalAccounts(clock.now()).filter(({ role }) => role !== undefined)) {
    const sub = cognito.subOf(account.email);
    if (grants.find('admitted', sub, z.literal(true))) continue;
    if (!(await admit(account, sub))) return false;
    grants.put('admitted', sub, true, minutes.admitted);
  }
  return true;
};
