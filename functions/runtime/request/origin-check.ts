import { createHash, timingSafeEqual } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import {
  createOriginSecretReader,
  type OriginSecretReader,
} from '../../../adapters/secrets-manager/origin-secret.ts';
import { readEnvironment } from '../environment.ts';

const secretHeader = 'x-origin-secret';
const addressHeader = 'x-viewer-address';

/** Result of the origin check: the viewer's original request, or a sign that the request bypassed CloudFront. */
type OriginCheckResult = { kind: 'let-in'; event: APIGatewayProxyEventV2 } | { kind: 'stranger' };

export type OriginCheck = (event: APIGatewayProxyEventV2) => Promise<OriginCheckResult>;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Returns true if the secret equals a known one. Compares it with every known secret in constant time. */
const isOneOf = (shown: string, known: string[]): boolean =>
  known.map((secret) => timingSafeEqual(digest(secret), digest(shown))).includes(true);

/**
 * Removes the headers that CloudFront added for the origin, and sets the source IP to the viewer's address that CloudFront
 * passed on.
 */
const restoreClientRequest = (event: APIGatewayProxyEventV2): APIGatewayProxyEventV2 => {
  const { [secretHeader]: _, [addressHeader]: address, ...headers } = event.headers;
  const { http } = event.requestContext;
  return {
    ...event,
    headers,
    requestContext: {
      ...event.requestContext,
      http: { ...http, sourceIp: address ?? http.sourceIp },
    },
  };
};

/**
 * Returns an origin check that accepts only requests with a known origin secret, which the hotline's CloudFront distribution
 * adds. An unknown secret triggers one reload, because the secret may have been rotated.
 */
export function buildOriginCheck({ known, missed }: OriginSecretReader): OriginCheck {
  return async (event) => {
    const shown = event.headers[secretHeader];
    if (shown === undefined) return { kind: 'stranger' };
    if (isOneOf(shown, await known()))
      return { kind: 'let-in', event: restoreClientRequest(event) };
    // CloudFront may already use the rotated secret.
    missed();
    return isOneOf(shown, await known())
      ? { kind: 'let-in', event: restoreClientRequest(event) }
      : { kind: 'stranger' };
  };
}

/** Origin check that accepts all requests, for deployments without CloudFront. */
const acceptAll: OriginCheck = async (event) => ({ kind: 'let-in', event });

/** Returns the origin check for this deployment. Requests must pass it if `ORIGIN_SECRET` is set. */
export function buildOriginCheckFromEnvironment(): OriginCheck {
  const { ORIGIN_SECRET } = readEnvironment(z.object({ ORIGIN_SECRET: z.string().optional() }));
  return ORIGIN_SECRET === undefined
    ? acceptAll
    : buildOriginCheck(createOriginSecretReader(ORIGIN_SECRET));
}
