import * as z from 'zod';
import { challengeOf, type Proof } from './proof.ts';

/** Cognito sign-in configuration from `GET /api/sign-in`. */
export const ReturnLocation = z.looseObject({
  domain: z.string(),
  clientId: z.string(),
  scopes: z.array(z.string()),
});
export type ReturnLocation = z.infer<typeof ReturnLocation>;

export const Tokens = z.looseObject({
  access_token: z.string(),
  refresh_token: z.string().optional(),
  expires_in: z.number(),
});
export type Tokens = z.infer<typeof Tokens>;

/** Returns the only registered redirect address of the sign-in. */
const redirectFrom = (origin: string): string => `${origin}/console/signed-in`;

export const authorizeHref = async (
  place: ReturnLocation,
  proof: Proof,
  origin: string,
): Promise<string> => {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: place.clientId,
    redirect_uri: redirectFrom(origin),
    scope: place.scopes.join(' '),
    state: proof.state,
    code_challenge: await challengeOf(proof.verifier),
    code_challenge_method: 'S256',
  });
  return `${place.domain}/oauth2/authorize?${query}`;
};

export const logoutHref = ({ domain, clientId }: ReturnLocation, origin: string): string =>
  `${domain}/logout?${new URLSearchParams({ client_id: clientId, logout_uri: `${origin}/console` })}`;

type Post = (href: string, form: URLSearchParams) => Promise<unknown>;

/** Exchanges an authorization code for tokens; undefined if Cognito rejects the code. */
export const tokensForCode = async (
  code: string,
  {
    place,
    proof,
    origin,
    post,
  }: { place: ReturnLocation; proof: Proof; origin: string; post: Post },
): Promise<Tokens | undefined> =>
  Tokens.safeParse(
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

export const tokensForRefresh = async (
  refreshToken: string,
  { place, post }: { place: ReturnLocation; post: Post },
): Promise<Tokens | undefined> =>
  Tokens.safeParse(
    await post(
      `${place.domain}/oauth2/token`,
      new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: place.clientId,
        refresh_token: refreshToken,
      }),
    ),
  ).data;

export const revoke = async (
  refreshToken: string,
  { place, post }: { place: ReturnLocation; post: Post },
): Promise<void> => {
  const form = new URLSearchParams({ client_id: place.clientId, token: refreshToken });
  await post(`${place.domain}/oauth2/revoke`, form);
};
