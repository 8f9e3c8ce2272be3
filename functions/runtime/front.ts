import { createHash, timingSafeEqual } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import { type OriginSecrets, originSecrets } from '../../adapters/secrets-manager/origin-secret.ts';
import { environment } from './environment.ts';

const secretHeader = 'x-origin-secret';
const addressHeader = 'x-viewer-address';

/** A request as its sender sent it, or one that went round the front. */
type Arrival = { kind: 'let-in'; event: APIGatewayProxyEventV2 } | { kind: 'stranger' };

export type Front = (event: APIGatewayProxyEventV2) => Promise<Arrival>;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares with every one that is known, in the same time whatever was shown. */
const isOneOf = (shown: string, known: string[]): boolean =>
  known.map((secret) => timingSafeEqual(digest(secret), digest(shown))).includes(true);

/** Whose request it is, the front says; API Gateway saw only the front. */
const asSent = (event: APIGatewayProxyEventV2): APIGatewayProxyEventV2 => {
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

/** Lets in what came through the hotline's own CloudFront, by the secret that it adds to each request. */
export const frontWith =
  ({ known, missed }: OriginSecrets): Front =>
  async (event) => {
    const shown = event.headers[secretHeader];
    if (shown === undefined) return { kind: 'stranger' };
    if (isOneOf(shown, await known())) return { kind: 'let-in', event: asSent(event) };
    // CloudFront may have the newer one already
    missed();
    return isOneOf(shown, await known())
      ? { kind: 'let-in', event: asSent(event) }
      : { kind: 'stranger' };
  };

/** Where there is no front, everybody comes to the API itself. */
const open: Front = async (event) => ({ kind: 'let-in', event });

/** As this function was deployed. */
export const ownFront = (): Front => {
  const { ORIGIN_SECRET } = environment(z.object({ ORIGIN_SECRET: z.string().optional() }));
  return ORIGIN_SECRET === undefined ? open : frontWith(originSecrets(ORIGIN_SECRET));
};
