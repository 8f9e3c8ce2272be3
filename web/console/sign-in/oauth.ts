import * as z from 'zod';
import { computePkceChallenge, type PkceProof } from './pkce-proof.ts';

/** Schema of the Cognito sign-in configuration from `GET /api/sign-in`. */
export const SignInConfig = z.looseObject({
  domain: z.string(),
  clientId: z.string(),
  scopes: z.array(z.string()),
});
export type SignInConfig = z.infer<typeof SignInConfig>;

export const OAuthTokens = z.looseObject({
  access_token: z.string(),
  refresh_token: z.string().optional(),
  expires_in: z.number(),
});
export type OAuthTokens = z.infer<typeof OAuthTokens>;

/** Returns the redirect URL of the sign-in. Cognito accepts no other URL. */
const redirectFrom = (origin: string): string => `${origin}/console/signed-in`;

export async function toAuthorizeHref(
  place: SignInConfig,
  proof: PkceProof,
  origin: string,
): Promise<string> {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: place.clientId,
    redirect_uri: redirectFrom(origin),
    scope: place.scopes.join(' '),
    state: proof.state,
    code_challenge: await computePkceChallenge(proof.verifier),
    code_challenge_method: 'S256',
  });
  return `${place.domain}/oauth2/authorize?${query}`;
}

export function toLogoutHref({ domain, clientId }: SignInConfig, origin: string): string {
  return `${domain}/logout?${new URLSearchParams({ client_id: clientId, logout_uri: `${origin}/console` })}`;
}

type Post = (href: string, form: URLSearchParams) => Promise<unknown>;

/** Exchanges an OAuth authorization code for tokens. Returns undefined when Cognito rejects the code. */
export async function exchangeAuthorizationCode(
  code: string,
  {
    place,
    proof,
    origin,
    post,
  }: { place: SignInConfig; proof: PkceProof; origin: string; post: Post },
): Promise<OAuthTokens | undefined> {
  return OAuthTokens.safeParse(
    await post(
      `${place.domain}/oauth2/token`,
      new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: place.clientId,
        redirect_uri: redirectFrom(origin),
        code,
        code_verifier: proof.verifier,
      }),
    ),
  ).data;
}

export async function refreshTokens(
  refreshToken: string,
  { place, post }: { place: SignInConfig; post: Post },
): Promise<OAuthTokens | undefined> {
  return OAuthTokens.safeParse(
    await post(
      `${place.domain}/oauth2/token`,
      new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: place.clientId,
        refresh_token: refreshToken,
      }),
    ),
  ).data;
}

export async function revokeTokens(
  refreshToken: string,
  { place, post }: { place: SignInConfig; post: Post },
): Promise<void> {
  const form = new URLSearchParams({ client_id: place.clientId, token: refreshToken });
  await post(`${place.domain}/oauth2/revoke`, form);
}
