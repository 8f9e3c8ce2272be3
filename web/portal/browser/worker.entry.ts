/** Without a connection there is a page that says so; scripts and letters that were here once are here again. */

type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Event & { request: Request; respondWith(answer: Promise<Response>): void };

const isLasting = (event: Event): event is Lasting => 'waitUntil' in event;
const isFetching = (event: Event): event is Fetching =>
  'request' in event && 'respondWith' in event;

const shelf = 'hotline-1';
const offline = '/mat-mang';
const pages = ['', '/km', '/en'].map((lang) => `${lang}${offline}`);

const offlineIn = (path: string): string => {
  const [, lang] = /^\/(km|en)(\/|$)/.exec(path) ?? [];
  return lang === undefined ? offline : `/${lang}${offline}`;
};

/** A page or a form that can't be reached: nothing of them is kept, since they may hold a citizen's words. */
const reached = async (request: Request, path: string): Promise<Response> => {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match(offlineIn(path))) ?? Response.error();
  }
};

/** At once from the shelf, and anew for the next time. */
const shelved = async (request: Request): Promise<Response> => {
  const kept = await caches.match(request);
  const anew = fetch(request).then(async (answer) => {
    if (answer.ok) await (await caches.open(shelf)).put(request, answer.clone());
    return answer;
  });
  if (!kept) return anew;
  anew.catch(() => undefined); // the shelf's will do
  return kept;
};

addEventListener('install', (event) => {
  if (isLasting(event)) event.waitUntil(caches.open(shelf).then((cache) => cache.addAll(pages)));
});

addEventListener('activate', (event) => {
  const clear = async (): Promise<void> => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name !== shelf).map((name) => caches.delete(name)));
  };
  if (isLasting(event)) event.waitUntil(clear());
});

/** A form's answer that is gone back to is the browser's to show again: asked for here, it would fail. */
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
