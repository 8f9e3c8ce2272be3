import type { IncomingMessage } from 'node:http';

/** Returns the request's path without its query and without a trailing slash. */
export function getRequestPath({ url = '/' }: IncomingMessage): string {
  const [path = '/'] = url.split('?');
  return path.length > 1 ? path.replace(/\/$/, '') : path;
}

/** Returns true for the control pages, which are at and below /local. */
export function isControlPath(incoming: IncomingMessage): boolean {
  return /^\/local(\/|$)/.test(getRequestPath(incoming));
}
