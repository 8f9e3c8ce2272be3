import type { IncomingMessage } from 'node:http';

const localHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Under which name the browser, or a tool, came here: a foreign name that points here is none of ours. */
export const isLocalHost = ({ headers }: IncomingMessage): boolean =>
  localHosts.has((headers.host ?? '').replace(/:\d+$/, ''));

/** Whether a post comes from one of our own pages, or from a tool that isn't a browser. */
export function isSameOrigin({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) {
    return site === 'same-origin' || site === 'none';
  }
  return headers.origin === undefined || headers.origin === `http://${headers.host}`;
}
