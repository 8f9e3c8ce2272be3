import type { IncomingMessage } from 'node:http';

const localHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Returns true when the `Host` header names this machine. Rejecting other host names, even if they resolve to this machine,
 * prevents DNS rebinding.
 */
export function isLocalHost({ headers }: IncomingMessage): boolean {
  return localHosts.has((headers.host ?? '').replace(/:\d+$/, ''));
}

/** Returns true when a request comes from the local run's own pages or from a client that isn't a browser. */
export function isSameOrigin({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) {
    return site === 'same-origin' || site === 'none';
  }
  return headers.origin === undefined || headers.origin === `http://${headers.host}`;
}
