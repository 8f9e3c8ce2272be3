import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Cognito, PoolClient } from '../services/cognito.ts';
import type { Grants } from './grants.ts';
import { repeatedIn } from './question.ts';

/** Somebody who has signed in, and through which client. */
const Session = z.object({
  clientId: z.string(),
  sub: z.string(),
  email: z.string(),
  groups: z.array(z.string()),
  scopes: z.array(z.string()),
  authTime: z.coerce.date(),
  /** By which all tokens of one sign-in are known. */
  origin: z.string(),
});
type Session = z.infer<typeof Session>;

/** What a code stands for. */
const CodeMatter = Session.extend({
  redirectUri: z.string(),
  challenge: z.string(),
  nonce: z.string().optional(),
});

/** What the endpoints for programs answer. */
export type OAuthReply = { status: number; body?: object };

const refused = (error: string, detail: string): OAuthReply => ({
  status: 400,
  body: { error, error_description: detail },
});

/** RFC 7636: 43 to 128 unreserved signs, whose SHA-256 was the challenge. */
const isProvedBy = (verifier: string, challenge: string): boolean =>
  /^[\w.~-]{43,128}$/.test(verifier) &&
  createHash('sha256').update(verifier).digest('base64url') === challenge;

type Setting = { cognito: Cognito; grants: Grants; poolId: string };
type Asking = Setting & { form: URLSearchParams; client: PoolClient };

/** Whoever brings a code has used it up, even where something else is wrong. */
const forCode = ({ form, client, cognito, grants }: Asking): OAuthReply => {
  const code = form.get('code') ?? '';
  const matter = grants.find('code', code, CodeMatter);
  grants.end('code', code);
  if (matter?.clientId !== client.id) return refused('invalid_grant', 'no such code');
  const { redirectUri, challenge, nonce, ...session } = matter;
  if (form.get('redirect_uri') !== redirectUri) {
    return refused('invalid_grant', 'redirect_uri is another one');
  }
  if (!isProvedBy(form.get('code_verifier') ?? '', challenge)) {
    return refused('invalid_grant', 'code_verifier does not fit');
  }
  const refreshToken = grants.give('refresh', session, client.refreshMinutes);
  return {
    status: 200,
    body: { ...cognito.tokensOf(client, { ...session, nonce }), refresh_token: refreshToken },
  };
};

const forRefresh = ({ form, client, cognito, grants }: Asking): OAuthReply => {
  const session = grants.find('refresh', form.get('refresh_token') ?? '', Session);
  return session?.clientId === client.id
    ? { status: 200, body: cognito.tokensOf(client, session) }
    : refused('invalid_grant', 'no such refresh token');
};

const grantTypes: Partial<Record<string, (asking: Asking) => OAuthReply>> = {
  authorization_code: forCode,
  refresh_token: forRefresh,
};

/** The client of the pool that the form names; one without a secret has nothing to prove who it is by. */
const clientIn = (form: URLSearchParams, { cognito, poolId }: Setting): PoolClient | undefined => {
  const client = cognito.client(form.get('client_id') ?? '');
  return client?.poolId === poolId ? client : undefined;
};

/** `POST /oauth2/token`: tokens for a code, or for a refresh token. */
export const tokensFor = (form: URLSearchParams, setting: Setting): OAuthReply => {
  const repeated = repeatedIn(form);
  if (repeated) return refused('invalid_request', `${repeated} is repeated`);
  const client = clientIn(form, setting);
  if (!client) return refused('invalid_client', 'no such client');
  const grant = grantTypes[form.get('grant_type') ?? ''];
  return grant
    ? grant({ ...setting, form, client })
    : refused('unsupported_grant_type', 'authorization_code or refresh_token');
};

/** `POST /oauth2/revoke`: a refresh token gives no tokens any more; what it gave lives out its hour. */
export const revoke = (form: URLSearchParams, setting: Setting): OAuthReply => {
  const client = clientIn(form, setting);
  if (!client) return refused('invalid_client', 'no such client');
  const token = form.get('token');
  if (!token) return refused('invalid_request', 'token is missing');
  const session = setting.grants.find('refresh', token, Session);
  if (session?.clientId === client.id) setting.grants.end('refresh', token);
  return { status: 200 };
};
