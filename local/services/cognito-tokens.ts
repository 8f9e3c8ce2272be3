import { randomUUID, sign } from 'node:crypto';
import type { SigningKey } from './cognito-keys.ts';

export type TokenMatter = {
  issuer: string;
  clientId: string;
  sub: string;
  groups: string[];
  issuedAt: Date;
  expiresAt: Date;
};

const encoded = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');

const signed = (claims: Record<string, unknown>, { id: kid, privateKey }: SigningKey): string => {
  const text = `${encoded({ kid, alg: 'RS256' })}.${encoded(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
};

const seconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);

/** What Cognito gives after a sign-in, claim for claim; a refresh token is not played. */
export const cognitoTokens = (
  { issuer, clientId, sub, groups, issuedAt, expiresAt }: TokenMatter,
  key: SigningKey,
): { accessToken: string; idToken: string } => {
  const common = {
    sub,
    'cognito:groups': groups,
    iss: issuer,
    origin_jti: randomUUID(),
    event_id: randomUUID(),
    auth_time: seconds(issuedAt),
    iat: seconds(issuedAt),
    exp: seconds(expiresAt),
  };
  const access = {
    ...common,
    client_id: clientId,
    token_use: 'access',
    scope: 'openid',
    version: 2,
    username: sub,
    jti: randomUUID(),
  };
  const id = {
    ...common,
    aud: clientId,
    token_use: 'id',
    'cognito:username': sub,
    jti: randomUUID(),
  };
  return { accessToken: signed(access, key), idToken: signed(id, key) };
};
