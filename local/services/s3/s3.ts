import { createHash } from 'node:crypto';
import type { AwsReply, AwsRequest, AwsServiceEmulator, Clock } from '../../component-types.ts';
import type { SqliteStore } from '../../sqlite-store.ts';
import { type BucketLifecycleRule, hasObjectExpired } from './s3-buckets.ts';
import {
  createS3ObjectStore,
  type S3Object,
  type S3ObjectLocation,
  type S3ObjectStore,
  type S3Tags,
} from './s3-objects.ts';
import { validatePresignedUrl } from './s3-signature.ts';

type S3Deps = {
  /** Lifecycle rules of the S3 buckets, keyed by bucket name. */
  buckets: ReadonlyMap<string, readonly BucketLifecycleRule[]>;
  store: SqliteStore;
  clock: Clock;
};

/**
 * Emulates those parts of Amazon S3 that the project uses: objects with tags, expiration by lifecycle rules, and presigned
 * URLs.
 */
export function createS3Emulator({ buckets, store, clock }: S3Deps): AwsServiceEmulator {
  const objects = createS3ObjectStore(store);

  const find = createObjectFinder(objects, { buckets, clock });

  const put = (place: S3ObjectLocation, { bytes, headers }: AwsRequest): AwsReply => {
    if (headers['if-none-match'] === '*' && find(place)) return preconditionFailed;
    const { 'content-type': type = 'binary/octet-stream' } = headers;
    objects.put(place, {
      body: bytes,
      type,
      cacheControl: headers['cache-control'],
      tags: Object.fromEntries(new URLSearchParams(headers['x-amz-tagging'])),
      putAt: clock.now(),
    });
    return { status: 200, headers: { etag: etagOf(bytes) }, body: '' };
  };

  const tag = (place: S3ObjectLocation, tags: S3Tags, status: number): AwsReply => {
    if (!find(place)) return noSuchKey;
    objects.tag(place, tags);
    return { status, body: '' };
  };

  const get = (place: S3ObjectLocation, request: AwsRequest): AwsReply => {
    const fault = isSigned(request) ? undefined : validatePresignedUrl(request, clock.now());
    if (fault) return refusal(403, fault.code, fault.message);
    const object = find(place);
    return object ? buildObjectReply(object) : noSuchKey;
  };

  const answer = (request: AwsRequest): AwsReply => {
    const place = placeOf(request);
    const operation = operationOf(request);
    if (!(isSigned(request) || /^(GET|HEAD)$/.test(request.method))) return accessDenied;
    switch (operation) {
      case 'PUT':
        return put(place, request);
      case 'PUT?tagging':
        return tag(place, tagsIn(request.body), 200);
      case 'DELETE':
        return deleteObject(objects, place);
      case 'DELETE?tagging':
        return tag(place, {}, 204);
      case 'GET':
      case 'HEAD':
        return get(place, request);
      default:
        return refusal(501, 'NotImplemented', `Unsupported S3 operation ${operation}`);
    }
  };

  return {
    endpointName: 'S3',
    answers: (request) => buckets.has(placeOf(request).bucket),
    answer: async (request) => answer(request),
  };
}

const operationOf = ({ method, query }: AwsRequest): string =>
  [method, ...['tagging', 'versionId', 'versions'].filter((name) => query.has(name))].join('?');

/** Deletes an S3 object. As S3 does, returns 204 even if the object doesn't exist. */
const deleteObject = (objects: S3ObjectStore, place: S3ObjectLocation): AwsReply => {
  objects.remove(place);
  return { status: 204, body: '' };
};

/** Builds a function that returns an S3 object. An expired object is deleted and counts as missing. */
const createObjectFinder =
  (objects: S3ObjectStore, { buckets, clock }: Pick<S3Deps, 'buckets' | 'clock'>) =>
  (place: S3ObjectLocation): S3Object | undefined => {
    const object = objects.find(place);
    const rules = buckets.get(place.bucket) ?? [];
    if (!object || !hasObjectExpired(place.key, object, rules, clock.now())) return object;
    objects.remove(place);
    return undefined;
  };

/**
 * Returns true when an AWS SDK client signed the request in the `Authorization` header. A presigned URL has its signature in
 * the query string instead.
 */
const isSigned = ({ headers }: AwsRequest): boolean => Object.hasOwn(headers, 'authorization');

/** Splits a path-style S3 path such as `/bucket/the/key` into bucket and object key. */
const placeOf = ({ path }: AwsRequest): S3ObjectLocation => {
  const [, bucket = '', ...key] = path.split('/');
  return { bucket, key: key.map(decoded).join('/') };
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const tagsIn = (xml: string): S3Tags =>
  Object.fromEntries(
    [...xml.matchAll(/<Key>([^<]*)<\/Key>\s*<Value>([^<]*)<\/Value>/g)].map(
      ([, key = '', value = '']) => [key, value],
    ),
  );

const etagOf = (bytes: Uint8Array): string => `"${createHash('md5').update(bytes).digest('hex')}"`;

const buildObjectReply = ({ body, type, cacheControl, putAt }: S3Object): AwsReply => ({
  status: 200,
  headers: {
    'content-type': type,
    'content-length': String(body.length),
    etag: etagOf(body),
    'last-modified': putAt.toUTCString(),
    ...(cacheControl && { 'cache-control': cacheControl }),
  },
  body: '',
  bytes: body,
});

const refusal = (status: number, code: string, message: string): AwsReply => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
});

const noSuchKey = refusal(404, 'NoSuchKey', 'The specified key does not exist.');
const preconditionFailed = refusal(
  412,
  'PreconditionFailed',
  'At least one of the pre-conditions you specified did not hold',
);
const accessDenied = refusal(403, 'AccessDenied', 'Access Denied');
