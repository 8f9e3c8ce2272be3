import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { CognitoEmulator, UserPoolClient } from '../services/cognito/cognito.ts';
import { findRepeatedParameter } from './authorization-request.ts';
import type { TemporaryTokenStore } from './temporary-tokens.ts';

/** Schema of a signed-in user's session with an OAuth client. */
const Session = z.object({
  clientId: z.string(),
  sub: z.string(),
  email: z.string(),
  groups: z.array(z.string()),
  scopes: z.array(z.string()),
  authTime: z.coerce.date(),
  /** ID shared by all tokens of one sign-in (claim `origin_jti`). */
  origin: z.string(),
});

/** Schema of the data stored for an OAuth authorization code. */
const CodeGrant = Session.extend({
  redirectUri: z.string(),
  challenge: z.string(),
  nonce: z.string().optional(),
});

export type OAuthReply = { status: number; body?: object };

const refused = (error: string, detail: string): OAuthReply => ({
  status: 400,
  body: { error, error_description: detail },
});

/**
 * Returns true when the PKCE verifier has 43 to 128 unreserved characters and its SHA-256 hash equals the challenge (RFC
 * 7636).
 */
const isPkceVerifierValid = (verifier: string, challenge: string): boolean =>
  /^[\w.~-]{43,128}$/.test(verifier) &&
  createHash('sha256').update(verifier).digest('base64url') === challenge;

type TokenEndpointDeps = { cognito: CognitoEmulator; grants: TemporaryTokenStore; poolId: string };
type TokenRequest = TokenEndpointDeps & { form: URLSearchParams; client: UserPoolClient };

/** Exchanges an OAuth authorization code for tokens. The code becomes invalid even if the request fails. */
const exchangeCode = ({ form, client, cognito, grants }: TokenRequest): OAuthReply => {
  const code = form.get('code') ?? '';
  const matter = grants.find('code', code, CodeGrant);
  grants.end('code', code);
  if (matter?.clientId !== client.id) return refused('invalid_grant', 'no such code');
  const { redirectUri, challenge, nonce, ...session } = matter;
  if (form.get('redirect_uri') !== redirectUri) {
    return refused('invalid_grant', 'redirect_uri is another one');
  }
  if (!isPkceVerifierValid(form.get('code_verifier') ?? '', challenge)) {
    return refused('invalid_grant', 'code_verifier does not fit');
  }
  const refreshToken = grants.give('refresh', session, client.refreshMinutes);
  return {
    status: 200,
    body: { ...cognito.tokensOf(client, { ...session, nonce }), refresh_token: refreshToken },
  };
};

const exchangeRefreshToken = ({ form, client, cognito, grants }: TokenRequest): OAuthReply => {
  const session = grants.find('refresh', form.get('refresh_token') ?? '', Session);
  return session?.clientId === client.id
    ? { status: 200, body: cognito.tokensOf(client, session) }
    : refused('invalid_grant', 'no such refresh token');
};

const grantTypes: Partial<Record<string, (asking: TokenRequest) => OAuthReply>> = {
  authorization_code: exchangeCode,
  refresh_token: exchangeRefreshToken,
};

/** Returns the app client that a token request names. App clients are public, so there is no client secret to verify. */
const clientIn = (
  form: URLSearchParams,
  { cognito, poolId }: TokenEndpointDeps,
): UserPoolClient | undefined => {
  const client = cognito.client(form.get('client_id') ?? '');
  return client?.poolId === poolId ? client : undefined;
};

/** Handles `POST /oauth2/token`, which issues tokens for an authorization code or a refresh token. */
export function issueTokens(form: URLSearchParams, deps: TokenEndpointDeps): OAuthReply {
  const repeated = findRepeatedParameter(form);
  if (repeated) return refused('invalid_request', `${repeated} is repeated`);
  const client = clientIn(form, deps);
  if (!client) return refused('invalid_client', 'no such client');
  const grant = grantTypes[form.get('grant_type') ?? ''];
  return grant
    ? grant({ ...deps, form, client })
    : refused('unsupported_grant_type', 'authorization_code or refresh_token');
}

/**
 * Handles `POST /oauth2/revoke`, which invalidates a refresh token. Access tokens that were already issued stay valid until
 * they expire.
 */
export function revokeRefreshToken(
  form: URLSearchParams,
  tokenEndpointDeps: TokenEndpointDeps,
): OAuthReply {
  const client = clientIn(form, tokenEndpointDeps);
  if (!client) return refused('invalid_client', 'no such client');
  const token = form.get('token');
  if (!token) return refused('invalid_request', 'token is missing');
  const session = tokenEndpointDeps.grants.find('refresh', token, Session);
  if (session?.clientId === client.id) tokenEndpointDeps.grants.end('refresh', token);
  return { status: 200 };
}
