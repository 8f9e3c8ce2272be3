/**
 * Service worker event with `waitUntil`, declared here because the type library lacks it. This service worker shows an
 * offline page when there is no connection, and caches scripts and fonts.
 */
type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Event & { request: Request; respondWith(answer: Promise<Response>): void };

const isLasting = (event: Event): event is Lasting => 'waitUntil' in event;
const isFetching = (event: Event): event is Fetching =>
  'request' in event && 'respondWith' in event;

const cacheName = 'hotline-1';
const offline = '/mat-mang';
const pages = ['', '/km', '/en'].map((lang) => `${lang}${offline}`);

const offlineIn = (path: string): string => {
  const [, lang] = /^\/(km|en)(\/|$)/.exec(path) ?? [];
  return lang === undefined ? offline : `/${lang}${offline}`;
};

/**
 * Loads a page from the network and returns the offline page if that fails. Pages are never cached, because they may contain
 * texts of citizens.
 */
const reached = async (request: Request, path: string): Promise<Response> => {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(offlineIn(path))) ?? Response.error();
  }
};

/** Returns a file from the cache and refreshes the cached copy in the background (stale-while-revalidate). */
const shelved = async (request: Request): Promise<Response> => {
  const kept = await caches.match(request);
  const anew = fetch(request).then(async (answer) => {
    if (answer.ok) await (await caches.open(cacheName)).put(request, answer.clone());
    return answer;
  });
  if (!kept) return anew;
  anew.catch(() => undefined); // the cached copy suffices
  return kept;
};

addEventListener('install', (event) => {
  if (isLasting(event))
    event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(pages)));
});

addEventListener('activate', (event) => {
  const clear = async (): Promise<void> => {
    const names = await caches.keys();
    await Promise.all(
      names.filter((name) => name !== cacheName).map((name) => caches.delete(name)),
    );
  };
  if (isLasting(event)) event.waitUntil(clear());
});

/**
 * Returns true when the service worker handles the request. A page that resulted from a POST is left to the browser's
 * history, because requesting it with GET would fail.
 */
const isOurs = ({ mode, method }: Request): boolean =>
  mode === 'navigate' && (method === 'GET' || !navigator.onLine);

addEventListener('fetch', (event) => {
  if (!isFetching(event)) return;
  const { origin, pathname } = new URL(event.request.url);
  if (origin !== location.origin || /^\/(a|api|console|local)(\/|$)/.test(pathname)) return;
  const isAsset = event.request.method === 'GET' && pathname.startsWith('/assets/');
  if (isAsset) event.respondWith(shelved(event.request));
  else if (isOurs(event.request)) event.respondWith(reached(event.request, pathname));
});
