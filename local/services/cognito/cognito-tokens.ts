import { randomUUID, sign } from 'node:crypto';
import type { SigningKey } from './cognito-keys.ts';

export type TokenClaims = {
  issuer: string;
  clientId: string;
  sub: string;
  groups: string[];
  issuedAt: Date;
  expiresAt: Date;
  scopes: string[];
  /**
   * Instant of the sign-in, for the `auth_time` claim. The field `origin` becomes the `origin_jti` claim, which all tokens
   * of that sign-in share.
   */
  authTime: Date;
  origin: string;
  email?: string | undefined;
  nonce?: string | undefined;
};

const encodePart = (part: unknown): string =>
  Buffer.from(JSON.stringify(part)).toString('base64url');

const signJwt = (claims: Record<string, unknown>, { id: kid, privateKey }: SigningKey): string => {
  const text = `${encodePart({ kid, alg: 'RS256' })}.${encodePart(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
};

const seconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);

/** Signs an access token and an ID token with the claims that Cognito issues after a sign-in. */
export function signCognitoTokens(
  { issuer, clientId, sub, groups, email, nonce, ...matter }: TokenClaims,
  key: SigningKey,
): { accessToken: string; idToken: string } {
  const common = {
    sub,
    'cognito:groups': groups,
    iss: issuer,
    origin_jti: matter.origin,
    event_id: randomUUID(),
    auth_time: seconds(matter.authTime),
    iat: seconds(matter.issuedAt),
    exp: seconds(matter.expiresAt),
  };
  const access = {
    ...common,
    client_id: clientId,
    token_use: 'access',
    scope: matter.scopes.join(' '),
    version: 2,
    username: sub,
    jti: randomUUID(),
  };
  const id = {
    ...common,
    aud: clientId,
    token_use: 'id',
    'cognito:username': sub,
    ...(email !== undefined && { email, email_verified: true }),
    ...(nonce !== undefined && { nonce }),
    jti: randomUUID(),
  };
  return { accessToken: signJwt(access, key), idToken: signJwt(id, key) };
}
