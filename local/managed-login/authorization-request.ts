import type { UserPoolClient } from '../services/cognito/cognito.ts';

/** Validated OAuth 2.0 authorization request with PKCE parameters. */
export type AuthorizationRequest = {
  client: UserPoolClient;
  redirectUri: string;
  state: string | undefined;
  nonce: string | undefined;
  scopes: string[];
  challenge: string;
  /** OpenID Connect parameter `prompt`: `login` requires a new sign-in, `none` forbids any interaction with the user. */
  prompt: string | undefined;
};

export type AuthorizationRequestResult =
  | { kind: 'asked'; question: AuthorizationRequest }
  /**
   * Authorization error that is shown as a page. The browser isn't redirected, because the OAuth client or redirect URL is
   * unknown.
   */
  | { kind: 'stays'; error: string; detail: string }
  | { kind: 'back'; to: string };

/** Returns the URL with the given query parameters added. Parameters with the value undefined are left out. */
export function withQuery(address: string, more: Record<string, string | undefined>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(more)) {
    if (value !== undefined) url.searchParams.append(name, value);
  }
  return url.href;
}

/** Returns the name of a query parameter that occurs more than once, which OAuth forbids; undefined when there is none. */
export function findRepeatedParameter(parameters: URLSearchParams): string | undefined {
  return [...parameters.keys()].find((name, at, names) => names.indexOf(name) !== at);
}

/** Format of a PKCE code challenge: 32 bytes in base64url. */
const challengeForm = /^[\w-]{43}$/;

type AuthorizationError = { error: string; detail: string };

const findAuthorizationError = (
  query: URLSearchParams,
  { flows, scopes }: UserPoolClient,
): AuthorizationError | undefined => {
  const repeated = findRepeatedParameter(query);
  if (repeated) return { error: 'invalid_request', detail: `${repeated} is repeated` };
  if (query.get('response_type') !== 'code') {
    return { error: 'unsupported_response_type', detail: 'response_type must be code' };
  }
  if (!flows.includes('code')) {
    return { error: 'unauthorized_client', detail: 'the client has no code flow' };
  }
  const unknown = scopesIn(query, scopes).find((scope) => !scopes.includes(scope));
  if (unknown !== undefined) return { error: 'invalid_scope', detail: `no scope ${unknown}` };
  if (query.get('code_challenge_method') !== 'S256') {
    return { error: 'invalid_request', detail: 'code_challenge_method must be S256' };
  }
  return challengeForm.test(query.get('code_challenge') ?? '')
    ? undefined
    : { error: 'invalid_request', detail: 'code_challenge must be 43 signs of base64url' };
};

const scopesIn = (query: URLSearchParams, all: string[]): string[] => {
  const requestedScopes = (query.get('scope') ?? '').split(' ').filter(Boolean);
  return requestedScopes.length > 0 ? requestedScopes : all;
};

/**
 * Parses and validates an OAuth authorization request. PKCE is required, although Cognito doesn't require it from public
 * clients. A console without PKCE therefore fails before deployment.
 */
export function readAuthorizationRequest(
  query: URLSearchParams,
  clientOf: (id: string) => UserPoolClient | undefined,
): AuthorizationRequestResult {
  const client = clientOf(query.get('client_id') ?? '');
  if (!client) {
    return { kind: 'stays', error: 'invalid_client', detail: query.get('client_id') ?? '' };
  }
  const redirectUri = query.get('redirect_uri') ?? '';
  if (query.getAll('redirect_uri').length > 1 || !client.callbackUrls.includes(redirectUri)) {
    return { kind: 'stays', error: 'redirect_mismatch', detail: redirectUri };
  }
  const state = query.get('state') ?? undefined;
  const wrong = findAuthorizationError(query, client);
  if (wrong) {
    const { error, detail } = wrong;
    const to = withQuery(redirectUri, { error, error_description: detail, state });
    return { kind: 'back', to };
  }
  return {
    kind: 'asked',
    question: {
      client,
      redirectUri,
      state,
      nonce: query.get('nonce') ?? undefined,
      scopes: scopesIn(query, client.scopes),
      challenge: query.get('code_challenge') ?? '',
      prompt: query.get('prompt') ?? undefined,
    },
  };
}
