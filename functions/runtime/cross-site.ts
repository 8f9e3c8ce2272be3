import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import { readEnvironment } from './environment.ts';

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Values of `Sec-Fetch-Site` that count as own requests: same origin, or typed and bookmarked. A sister domain (`same-site`)
 * counts as another site.
 */
const ownSites: ReadonlySet<string> = new Set(['same-origin', 'none']);

/** Host names of the local machine, under each of which a local run is available. */
const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

const originOf = (address: string): string | undefined => {
  const url = URL.parse(address);
  if (!url) return undefined;
  if (loopback.has(url.hostname)) url.hostname = 'localhost';
  return url.origin;
};

/**
 * Returns the origin of the sending page. `Referer` decides when `Origin` is `null`, as for sandboxed pages and the referrer
 * policy `no-referrer`.
 */
const senderOf = ({ origin, referer }: APIGatewayProxyEventV2['headers']): string | undefined =>
  origin !== undefined && origin !== 'null' ? origin : (referer ?? origin);

/** Returns the portal's public origin from the environment: behind CloudFront the `Host` header names the API. */
const portalOrigin = (): string | undefined =>
  originOf(readEnvironment(z.object({ PORTAL_URL: z.url() })).PORTAL_URL);

/**
 * Returns true for a state-changing request that another site's page may have sent for its visitor (CSRF). Decided by
 * `Sec-Fetch-Site`, in older browsers by `Origin` or `Referer`. Requests with none of these headers come from programs and
 * pass unless they carry a cookie.
 */
export function isCrossSite({ requestContext, headers, cookies }: APIGatewayProxyEventV2): boolean {
  if (safeMethods.has(requestContext.http.method)) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return !ownSites.has(site);
  const sender = senderOf(headers);
  if (sender === undefined) return (cookies ?? []).length > 0;
  return originOf(sender) !== portalOrigin();
}
