import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';

type Pool = {
  /** Issuer that the Cognito user pool writes into its tokens: `https://cognito-idp.<region>.amazonaws.com/<pool>`. */
  issuer: string;
  clientId: string;
  /** Base URL for downloading the pool's signing keys, if it differs from the issuer's. */
  endpoint?: string | undefined;
};

/**
 * Function that returns the subject (`sub`) of an access token. It returns undefined if the token is expired, invalid or not
 * issued by the user pool for this client.
 */
export type AccessTokenVerifier = (token: string) => Promise<string | undefined>;

const minuteMs = 60_000;

/**
 * Returns the signing keys of the Cognito user pool, cached for one hour. An unknown key id triggers a new download, at most
 * every five minutes.
 */
const createJwksReader = ({ issuer, endpoint = new URL(issuer).origin }: Pool): JWTVerifyGetKey => {
  const address = `${endpoint}${new URL(issuer).pathname}/.well-known/jwks.json`;
  return createRemoteJWKSet(new URL(address), {
    cacheMaxAge: 60 * minuteMs,
    cooldownDuration: 5 * minuteMs,
  });
};

const Claims = z.object({
  sub: z.guid(),
  /** Client id of an access token. ID tokens, which must not authorize API requests, have the claim `aud` instead. */
  client_id: z.string(),
  token_use: z.literal('access'),
  exp: z.number(),
});

/** Error codes for a failed download of the signing keys. These errors do not mean that the access token is invalid. */
const serviceFailureCodes: ReadonlySet<string> = new Set([
  errors.JOSEError.code,
  errors.JWKSTimeout.code,
  errors.JWKSInvalid.code,
]);

const isRefusal = (error: unknown): boolean =>
  error instanceof errors.JOSEError && !serviceFailureCodes.has(error.code);

/**
 * Creates a function that verifies access tokens of a Cognito user pool. The function throws if the signing keys cannot be
 * downloaded.
 */
export function createAccessTokenVerifier(pool: Pool, now: () => Date): AccessTokenVerifier {
  const keys = createJwksReader(pool);
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: pool.issuer,
        algorithms: ['RS256'],
        currentDate: now(),
      });
      const claims = Claims.safeParse(payload).data;
      return claims?.client_id === pool.clientId ? claims.sub : undefined;
    } catch (error) {
      if (isRefusal(error)) return undefined;
      throw error;
    }
  };
}
