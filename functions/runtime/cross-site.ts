import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import { environment } from './environment.ts';

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** From the page itself, or typed and bookmarked: a sister domain (`same-site`) is another site to us. */
const ownSites: ReadonlySet<string> = new Set(['same-origin', 'none']);

/** Names of one machine: a local run answers under each of them. */
const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

const originOf = (address: string): string | undefined => {
  const url = URL.parse(address);
  if (!url) return undefined;
  if (loopback.has(url.hostname)) url.hostname = 'localhost';
  return url.origin;
};

/** `Origin` is `null` for sandboxed pages, and for pages whose referrer policy is `no-referrer`: then `Referer` decides. */
const senderOf = ({ origin, referer }: APIGatewayProxyEventV2['headers']): string | undefined =>
  origin !== undefined && origin !== 'null' ? origin : (referer ?? origin);

/** The portal's public address: behind CloudFront the `Host` header is the API's, so it comes from the deploy. */
const portalOrigin = (): string | undefined =>
  originOf(environment(z.object({ PORTAL_URL: z.url() })).PORTAL_URL);

/**
 * Returns whether a page of another site may have sent a state-changing request in its visitor's name (CSRF). Browsers say
 * so in `Sec-Fetch-Site`; older ones by `Origin` or `Referer`. Programs send none of the three and are accepted, unless the
 * request has a cookie.
 */
export const isCrossSite = ({
  requestContext,
  headers,
  cookies,
}: APIGatewayProxyEventV2): boolean => {
  if (safeMethods.has(requestContext.http.method)) return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return !ownSites.has(site);
  const sender = senderOf(headers);
  if (sender === undefined) return (cookies ?? []).length > 0;
  return originOf(sender) !== portalOrigin();
};
