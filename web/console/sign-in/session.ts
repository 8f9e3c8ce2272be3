import * as z from 'zod';
import type { OAuthTokens, SignInConfig } from './oauth.ts';
import {
  exchangeAuthorizationCode,
  refreshTokens,
  revokeTokens,
  toAuthorizeHref,
  toLogoutHref,
} from './oauth.ts';
import { createPkceProof } from './pkce-proof.ts';

const StoredSignIn = z.object({ verifier: z.string(), state: z.string(), returnTo: z.string() });

const proofName = '1022-proof';
const refreshName = '1022-refresh';
/** Time in milliseconds before its expiry at which an access token is refreshed. */
const marginMs = 60_000;

export type SignInSessionDeps = {
  place(): Promise<SignInConfig>;
  store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /**
   * Posts a form to Cognito. Returns undefined when Cognito rejects the form. Throws on network errors, which must not end
   * the session.
   */
  post(href: string, form: URLSearchParams): Promise<unknown>;
  origin: string;
  now(): number;
  leaveFor(href: string): void;
};

export type SignInSession = {
  /** Returns the access token, refreshed if necessary. Returns undefined when the staff member must sign in again. */
  token(isRefused: boolean): Promise<string | undefined>;
  /** Redirects the browser to the sign-in page. `returnTo` is the console path that opens after the sign-in. */
  begin(returnTo: string): Promise<void>;
  /**
   * Completes the sign-in with the query parameters of the redirect. Returns the console path to open, or undefined when
   * `state` doesn't match.
   */
  finish(query: URLSearchParams): Promise<string | undefined>;
  end(): Promise<void>;
  /** Returns true when this browser tab had a session that has expired. */
  hasEnded(): boolean;
  subscribe(listener: () => void): () => void;
};

/**
 * Creates the sign-in session. The access token stays in memory; the refresh token is stored in the browser tab's session
 * storage.
 */
export function createSignInSession(parts: SignInSessionDeps): SignInSession {
  const { store, post, origin, now } = parts;
  let access: { token: string; endsAt: number } | undefined;
  let refreshing: Promise<void> | undefined;
  let [wasIn, hasEnded] = [false, false];
  const listeners = new Set<() => void>();
  const keep = (tokens: OAuthTokens | undefined): void => {
    access = tokens && {
      token: tokens.access_token,
      endsAt: now() + tokens.expires_in * 1000 - marginMs,
    };
    if (!tokens) store.removeItem(refreshName);
    else if (tokens.refresh_token) store.setItem(refreshName, tokens.refresh_token);
    wasIn ||= access !== undefined;
    if (hasEnded === (wasIn && !access)) return;
    hasEnded = wasIn && !access;
    for (const listener of listeners) listener();
  };
  const refresh = async (): Promise<void> => {
    const refreshToken = store.getItem(refreshName);
    if (!refreshToken) keep(undefined);
    else keep(await refreshTokens(refreshToken, { place: await parts.place(), post }));
  };
  return {
    token: async (isRefused) => {
      if (!access || isRefused || now() >= access.endsAt) {
        refreshing ??= refresh().finally(() => {
          refreshing = undefined;
        });
        await refreshing;
      }
      return access?.token;
    },
    begin: async (returnTo) => {
      const proof = createPkceProof(returnTo);
      store.setItem(proofName, JSON.stringify(proof));
      parts.leaveFor(await toAuthorizeHref(await parts.place(), proof, origin));
    },
    finish: async (query) => {
      const [code, state] = [query.get('code'), query.get('state')];
      const proof = StoredSignIn.safeParse(JSON.parse(store.getItem(proofName) ?? 'null')).data;
      store.removeItem(proofName);
      if (!code || !proof || state !== proof.state) return undefined;
      keep(
        await exchangeAuthorizationCode(code, { place: await parts.place(), proof, origin, post }),
      );
      return access ? proof.returnTo : undefined;
    },
    end: async () => {
      const refreshToken = store.getItem(refreshName);
      const place = await parts.place();
      wasIn = false; // a sign-out by the user must not show the expiry dialog
      keep(undefined);
      if (refreshToken) await revokeTokens(refreshToken, { place, post });
      parts.leaveFor(toLogoutHref(place, origin));
    },
    hasEnded: () => hasEnded,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
