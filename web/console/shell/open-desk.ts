import * as z from 'zod';
import { openApi } from '../api/api.ts';
import { connectionStore } from '../data/connection.ts';
import type { Desk } from '../data/desk.tsx';
import { hotlineClock } from '../data/hotline-clock.ts';
import { type Fetched, polledCache } from '../data/polled-cache.ts';
import { ReturnLocation } from '../sign-in/oauth.ts';
import { openSession } from '../sign-in/session.ts';
import { storedLang } from './preferences.tsx';

const post = async (href: string, form: URLSearchParams): Promise<unknown> => {
  const answer = await fetch(href, { method: 'POST', body: form });
  if (answer.status >= 500) throw new Error(`The sign-in answered ${answer.status}`);
  const text = await answer.text();
  return answer.ok && text !== '' ? z.unknown().parse(JSON.parse(text)) : undefined;
};

const placeOf = async (): Promise<ReturnLocation> => {
  const answer = await fetch('/api/sign-in');
  return ReturnLocation.parse(await answer.json());
};

/** Creates the console's services in the browser. */
export const openDesk = (): Desk => {
  let place: Promise<ReturnLocation> | undefined;
  const clock = hotlineClock(() => Date.now());
  const connection = connectionStore(() => Date.now());
  const session = openSession({
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
  const api = openApi({
    fetch: window.fetch.bind(window),
    token: session.token,
    lang: storedLang,
    onTime: clock.set,
  });
  const ask = async (path: string, etag: string | undefined): Promise<Fetched> => {
    const answer = await api.call({ path, etag });
    if (answer.kind === 'problem' && answer.problem.status === 0) connection.failed();
    else connection.answered();
    return answer.kind === 'ok'
      ? { kind: 'value', value: answer.value, etag: answer.etag }
      : answer;
  };
  const cache = polledCache({
    ask,
    isVisible: () => document.visibilityState === 'visible',
    setTimer: (run, ms) => setTimeout(run, ms),
    clearTimer: (timer) => clearTimeout(timer),
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') cache.wake();
  });
  window.addEventListener('online', () => cache.wake());
  return { api, cache, session, clock, connection };
};
