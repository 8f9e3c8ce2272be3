import * as z from 'zod';
import { createApiClient } from '../api/api.ts';
import type { ConsoleServices } from '../data/console-services.tsx';
import { createHotlineClock } from '../data/polling/hotline-clock.ts';
import { type ApiPollResult, createPolledCache } from '../data/polling/polled-cache.ts';
import { createServerConnectionStore } from '../data/server-connection.ts';
import { SignInConfig } from '../sign-in/oauth.ts';
import { createSignInSession } from '../sign-in/session.ts';
import { readStoredLang } from './preferences.tsx';

const post = async (href: string, form: URLSearchParams): Promise<unknown> => {
  const answer = await fetch(href, { method: 'POST', body: form });
  if (answer.status >= 500) throw new Error(`Sign-in request failed with status ${answer.status}`);
  const text = await answer.text();
  return answer.ok && text !== '' ? z.unknown().parse(JSON.parse(text)) : undefined;
};

const placeOf = async (): Promise<SignInConfig> => {
  const answer = await fetch('/api/sign-in');
  return SignInConfig.parse(await answer.json());
};

/** Creates the services that console screens use in the browser, such as the API client and the sign-in session. */
export function createConsoleServices(): ConsoleServices {
  let place: Promise<SignInConfig> | undefined;
  const clock = createHotlineClock(() => Date.now());
  const connection = createServerConnectionStore(() => clock.now().getTime());
  const session = createSignInSession({
    place: () => {
      place ??= placeOf().catch((failure) => {
        place = undefined; // load again at the next attempt
        throw failure;
      });
      return place;
    },
    store: window.sessionStorage,
    post,
    origin: window.location.origin,
    now: () => Date.now(),
    leaveFor: (href) => window.location.assign(href),
  });
  const api = createApiClient({
    fetch: window.fetch.bind(window),
    token: session.token,
    lang: readStoredLang,
    onTime: clock.set,
  });
  const poll = async (path: string, etag: string | undefined): Promise<ApiPollResult> => {
    const answer = await api.call({ path, etag });
    if (answer.kind === 'problem' && answer.problem.status === 0) connection.failed();
    else connection.answered();
    return answer.kind === 'ok'
      ? { kind: 'value', value: answer.value, etag: answer.etag }
      : answer;
  };
  const cache = createPolledCache({
    poll,
    isVisible: () => document.visibilityState === 'visible',
    setTimer: (run, ms) => setTimeout(run, ms),
    clearTimer: (timer) => clearTimeout(timer),
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') cache.wake();
  });
  window.addEventListener('online', () => cache.wake());
  return { api, cache, session, clock, connection };
}
