import { join } from 'node:path';
import * as z from 'zod';
import { type AssetReader, createAssetReader } from '../../adapters/files/asset-files.ts';
import {
  createBucketLinkSigner,
  s3LinkSigningEnvironmentFields,
} from '../../adapters/s3/bucket-links.ts';
import { renderConsolePage, type SoftphoneSource } from '../../web/console/view/console-page.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { createHttpFunction, type HttpFunctionRoute } from '../runtime/events/http.ts';
import { createRandomToken } from '../runtime/random.ts';
import type { HttpReply } from '../runtime/reply/reply.ts';
import { buildUnroutedReply } from '../runtime/reply/unrouted-reply.ts';
import type { HttpRequest } from '../runtime/request/request.ts';
import { buildConsoleContentSecurityPolicy } from './console-policy.ts';

const Environment = z.object({
  LAMBDA_TASK_ROOT: z.string(),
  PHOTO_BUCKET: z.string(),
  RECORDING_BUCKET: z.string(),
  STAFF_SIGN_IN_DOMAIN: z.url(),
  SOFTPHONE_ORIGIN: z.url().optional(),
  SOFTPHONE_SIGN_IN_URL: z.url().optional(),
  ...s3LinkSigningEnvironmentFields,
});

const Bundle = z.object({ script: z.string(), style: z.string(), preload: z.array(z.string()) });

type Assets = {
  files: AssetReader;
  bundle: z.infer<typeof Bundle>;
  picturesFrom: string;
  soundsFrom: string;
  signInAt: string;
  softphone: SoftphoneSource | undefined;
};

const toCacheControl = (isForever: boolean): string =>
  isForever ? 'public, max-age=31536000, immutable' : 'public, max-age=300';

/**
 * Handles `GET /assets/…`: serves a static file of the portal or console with an ETag, compressed according to
 * `Accept-Encoding`.
 */
const showAsset = (request: HttpRequest, { files }: Assets): HttpReply => {
  const name = request.path.replace(/^\/assets\//, '');
  const file = files.find(name, request.headers['accept-encoding']);
  if (!file) return buildUnroutedReply(request, 'no-such-page');
  const etag = `"${file.tag}"`;
  const headers = {
    'content-type': file.kind,
    'cache-control': toCacheControl(file.isForever),
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
    etag,
    ...(file.encoding && { 'content-encoding': file.encoding }),
    // lets the service worker control the whole portal, although its file lies below /assets
    ...(name === 'worker.js' && { 'service-worker-allowed': '/' }),
  };
  if (request.headers['if-none-match'] === etag) return { statusCode: 304, headers, body: '' };
  const body = file.content.toString('base64');
  return { statusCode: 200, headers, body, isBase64Encoded: true };
};

/**
 * Handles `GET /console` and all console paths below it. Every path returns the same empty page, which caches must not store.
 */
const showConsole = (_: HttpRequest, { bundle, ...from }: Assets): HttpReply => {
  const nonce = createRandomToken();
  return {
    statusCode: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': buildConsoleContentSecurityPolicy({ nonce, ...from }),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    },
    body: renderConsolePage(bundle, nonce, from.softphone),
  };
};

export const routes: HttpFunctionRoute<Assets>[] = [
  { method: 'GET', path: '/assets/{proxy+}', answer: showAsset },
  { method: 'GET', path: '/console', answer: showConsole },
  { method: 'GET', path: '/console/{proxy+}', answer: showConsole },
];

const services = (): Assets => {
  const env = readEnvironment(Environment);
  const files = createAssetReader(join(env.LAMBDA_TASK_ROOT, 'public'));
  const originOf = (bucket: string) => createBucketLinkSigner(bucket, env, () => new Date()).origin;
  return {
    files,
    bundle: Bundle.parse(JSON.parse(files.text('console.json'))),
    picturesFrom: originOf(env.PHOTO_BUCKET),
    soundsFrom: originOf(env.RECORDING_BUCKET),
    signInAt: env.STAFF_SIGN_IN_DOMAIN,
    softphone: env.SOFTPHONE_ORIGIN
      ? {
          origin: env.SOFTPHONE_ORIGIN,
          region: env.AWS_REGION,
          signInUrl: env.SOFTPHONE_SIGN_IN_URL,
        }
      : undefined,
  };
};

/** Lambda function that serves static files: scripts, fonts, pictures and the empty console page. */
export const handler = createHttpFunction({ routes, services });
