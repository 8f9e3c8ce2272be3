import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';

type Pool = {
  /** Stands in every token that the pool has signed: `https://cognito-idp.<region>.amazonaws.com/<pool>`. */
  issuer: string;
  clientId: string;
  /** Where Cognito answers, when that isn't where the issuer's name leads. */
  endpoint?: string | undefined;
};

/** Says whose access token it is; nobody's unless the pool made it for this client and it is valid at this moment. */
export type ReadToken = (token: string) => Promise<string | undefined>;

const minutes = 60_000;

/** The pool's keys, fetched once an hour; a key that nobody knows has them fetched again, but not often. */
const keysOf = ({ issuer, endpoint = new URL(issuer).origin }: Pool): JWTVerifyGetKey => {
  const address = `${endpoint}${new URL(issuer).pathname}/.well-known/jwks.json`;
  return createRemoteJWKSet(new URL(address), {
    cacheMaxAge: 60 * minutes,
    cooldownDuration: 5 * minutes,
  });
};

const Claims = z.object({
  sub: z.guid(),
  /** An access token names its client here; an ID token, which proves nothing to an API, as `aud`. */
  client_id: z.string(),
  token_use: z.literal('access'),
  exp: z.number(),
});

/** Of these, nobody who sends a token is the cause: the keys could not be had. */
const failures: ReadonlySet<string> = new Set([
  errors.JOSEError.code,
  errors.JWKSTimeout.code,
  errors.JWKSInvalid.code,
]);

const isRefusal = (error: unknown): boolean =>
  error instanceof errors.JOSEError && !failures.has(error.code);

/** Reads the access tokens of a Cognito user pool. */
export const accessTokens = (pool: Pool, now: () => Date): ReadToken => {
  const keys = keysOf(pool);
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
};
