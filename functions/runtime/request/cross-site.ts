import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import { readEnvironment } from '../environment.ts';

const Environment = z.object({ PORTAL_URL: z.url() });

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Values of the `Sec-Fetch-Site` header that count as the site's own requests: same origin, or a typed or bookmarked URL. A
 * sister domain (`same-site`) counts as another site.
 */
const ownSites: ReadonlySet<string> = new Set(['same-origin', 'none']);

/** Host names of the local machine. A local run can be reached under each of them. */
const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

const parseOrigin = (address: string): string | undefined => {
  const url = URL.parse(address);
  if (!url) return undefined;
  if (loopback.has(url.hostname)) url.hostname = 'localhost';
  return url.origin;
};

/**
 * Returns the origin of the page that sent the request. If `Origin` is `null`, as for sandboxed pages and the referrer policy
 * `no-referrer`, `Referer` decides.
 */
const getSenderOrigin = ({
  origin,
  referer,
}: APIGatewayProxyEventV2['headers']): string | undefined =>
  origin !== undefined && origin !== 'null' ? origin : (referer ?? origin);

/**
 * Returns the portal's public origin from the environment. Behind CloudFront, the `Host` header contains the API's domain
 * instead.
 */
const readPortalOrigin = (): string | undefined =>
  parseOrigin(readEnvironment(Environment).PORTAL_URL);

/**
 * Returns true for a state-changing request that a page on another site may have sent (CSRF). Decides by `Sec-Fetch-Site`, or
 * in older browsers by `Origin` or `Referer`. A request without these headers comes from a program and passes unless it has a
 * cookie.
 */
export function isCrossSite({ requestContext, headers, cookies }: APIGatewayProxyEventV2): boolean {
  if (safeMethods.has(requestContext.http.method)) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return !ownSites.has(site);
  const sender = getSenderOrigin(headers);
  if (sender === undefined) return (cookies ?? []).length > 0;
  return parseOrigin(sender) !== readPortalOrigin();
}
