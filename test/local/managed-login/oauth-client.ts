import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';

const Tokens = z.object({
  access_token: z.string(),
  id_token: z.string(),
  refresh_token: z.string().optional(),
  token_type: z.literal('Bearer'),
  expires_in: z.number(),
});
export type Tokens = z.infer<typeof Tokens>;

export type LoginPageResponse = {
  status: number;
  location?: string | undefined;
  cookie: string;
  text: string;
};

export function createCodeVerifier() {
  return randomBytes(32).toString('base64url');
}
export function toCodeChallenge(verifier: string) {
  return createHash('sha256').update(verifier).digest('base64url');
}

/** Builds the standard OAuth requests of a browser and a public client to a pool's pages, and parses the responses. */
export function oauthClient(domain: () => string, client: () => { id: string; uri: string }) {
  const question = (more: Record<string, string | undefined> = {}): string => {
    const { id, uri } = client();
    const all = {
      response_type: 'code',
      client_id: id,
      redirect_uri: uri,
      scope: 'openid',
      state: 'state-of-the-client',
      code_challenge_method: 'S256',
      ...more,
    };
    const given = Object.entries(all).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    );
    return new URLSearchParams(Object.fromEntries(given)).toString();
  };
  return {
    question,
    authorize: (more: Record<string, string | undefined>) =>
      `${domain()}/oauth2/authorize?${question(more)}`,
    login: (challenge: string) => `${domain()}/login?${question({ code_challenge: challenge })}`,
    ofCode: (code: string, verifier: string) => ({
      grant_type: 'authorization_code',
      client_id: client().id,
      redirect_uri: client().uri,
      code,
      code_verifier: verifier,
    }),
    tokensIn: ({ text }: Pick<LoginPageResponse, 'text'>): Tokens => Tokens.parse(JSON.parse(text)),
    codeIn: ({ location }: Pick<LoginPageResponse, 'location'>): string =>
      new URL(location ?? 'http://localhost').searchParams.get('code') ?? '',
  };
}
