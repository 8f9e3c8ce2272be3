import { langs, languages } from '../../../i18n/languages.ts';
import { setRetry } from './offline-retry.ts';

/**
 * Service worker event with `waitUntil`, declared here because the type library lacks it. This service worker shows an
 * offline page when there is no connection, and caches scripts and fonts.
 */
type ExtendableEvent = Event & { waitUntil(work: Promise<unknown>): void };
type FetchEvent = Event & { request: Request; respondWith(answer: Promise<Response>): void };

const isExtendableEvent = (event: Event): event is ExtendableEvent => 'waitUntil' in event;
const isFetchEvent = (event: Event): event is FetchEvent =>
  'request' in event && 'respondWith' in event;

const cacheName = 'hotline-1';
const offline = '/mat-mang';
const pages = langs.map((lang) => `${languages[lang].pathPrefix}${offline}`);

const offlineIn = (path: string): string => {
  const [start = ''] = /^\/[^/]+/.exec(path) ?? [];
  const page = `${start}${offline}`;
  return pages.includes(page) ? page : offline;
};

/**
 * Returns the fields of a form that a page of the hotline submitted without files, or undefined for any other request.
 * Fields from another site must not be repeated, because the server would take them for the hotline's own form.
 */
const readFormFields = async (request: Request): Promise<URLSearchParams | undefined> =>
  request.referrer.startsWith(`${location.origin}/`) &&
  request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')
    ? new URLSearchParams(await request.text())
    : undefined;

/** Returns the offline page, which can repeat the request. It contains the fields of a submitted form, which are not stored. */
const showOfflinePage = async (request: Request): Promise<Response> => {
  const { pathname } = new URL(request.url);
  const page = await caches.match(offlineIn(pathname));
  if (!page) return Response.error();
  const failed = { url: request.url, fields: await readFormFields(request) };
  return new Response(setRetry(await page.text(), failed), { headers: page.headers });
};

/**
 * Loads a page from the network and returns the offline page if that fails. Pages are never cached, because they may contain
 * texts of citizens.
 */
const fetchOrOffline = async (request: Request): Promise<Response> => {
  try {
    return await fetch(request.clone());
  } catch {
    return showOfflinePage(request);
  }
};

/** Returns a file from the cache and refreshes the cached copy in the background (stale-while-revalidate). */
const getFromCache = async (request: Request): Promise<Response> => {
  const cached = await caches.match(request);
  const anew = fetch(request).then(async (answer) => {
    if (answer.ok) await (await caches.open(cacheName)).put(request, answer.clone());
    return answer;
  });
  if (!cached) return anew;
  anew.catch(() => undefined); // the cached copy suffices
  return cached;
};

addEventListener('install', (event) => {
  if (isExtendableEvent(event))
    event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(pages)));
});

addEventListener('activate', (event) => {
  const clear = async (): Promise<void> => {
    const names = await caches.keys();
    await Promise.all(
      names.filter((name) => name !== cacheName).map((name) => caches.delete(name)),
    );
  };
  if (isExtendableEvent(event)) event.waitUntil(clear());
});

/**
 * Returns true when the service worker handles the request. A page that resulted from a POST is left to the browser's
 * history, because requesting it with GET would fail.
 */
const isHandledRequest = ({ mode, method }: Request): boolean =>
  mode === 'navigate' && (method === 'GET' || !navigator.onLine);

addEventListener('fetch', (event) => {
  if (!isFetchEvent(event)) return;
  const { origin, pathname } = new URL(event.request.url);
  if (origin !== location.origin || /^\/(a|api|console|local)(\/|$)/.test(pathname)) return;
  const isAsset = event.request.method === 'GET' && pathname.startsWith('/assets/');
  if (isAsset) event.respondWith(getFromCache(event.request));
  else if (isHandledRequest(event.request)) event.respondWith(fetchOrOffline(event.request));
});
