import { createHash, createHmac } from 'node:crypto';
import type { AwsRequest } from '../../component-types.ts';

/** S3 error for a presigned URL that is invalid or expired. */
export type PresignedUrlError = { code: 'AccessDenied' | 'SignatureDoesNotMatch'; message: string };

/** AWS secret access key of all local Lambda functions. A function's access key ID is the function's name. */
const secret = 'local';

const weekSeconds = 7 * 24 * 3600;

const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Computes the Signature Version 4 of a presigned URL from all of its query parameters except `X-Amz-Signature`. */
const signatureOf = ({ method, path, query, headers }: AwsRequest, scope: string): string => {
  const signedHeaders = (query.get('X-Amz-SignedHeaders') ?? '').split(';');
  const canonical = [
    method,
    path,
    [...query]
      .filter(([name]) => name !== 'X-Amz-Signature')
      .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
      .sort((one, other) => (one < other ? -1 : 1))
      .join('&'),
    ...signedHeaders.map((name) => `${name}:${(headers[name] ?? '').trim()}`),
    '',
    signedHeaders.join(';'),
    'UNSIGNED-PAYLOAD',
  ].join('\n');
  const digest = createHash('sha256').update(canonical).digest('hex');
  const text = ['AWS4-HMAC-SHA256', query.get('X-Amz-Date'), scope, digest].join('\n');
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secret}`);
  return hmac(key, text).toString('hex');
};

/** Converts an `X-Amz-Date` value, such as `20211203T010000Z`, to epoch milliseconds. */
const instantOf = (text: string): number =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

const denied = (message: string): PresignedUrlError => ({ code: 'AccessDenied', message });

/**
 * Validates a presigned S3 URL. Returns undefined for a URL with a correct signature that hasn't expired, otherwise the
 * error.
 */
export function validatePresignedUrl(
  request: AwsRequest,
  now: Date,
): PresignedUrlError | undefined {
  const { query } = request;
  const signature = query.get('X-Amz-Signature');
  if (signature === null) return denied('Access Denied');
  const [id = '', ...scope] = (query.get('X-Amz-Credential') ?? '').split('/');
  const [madeAt, seconds] = [
    instantOf(query.get('X-Amz-Date') ?? ''),
    Number(query.get('X-Amz-Expires')),
  ];
  if (id === '' || scope[2] !== 's3' || !(seconds > 0 && seconds <= weekSeconds)) {
    return denied('The link is not as a link must be');
  }
  if (!(now.getTime() < madeAt + seconds * 1000)) return denied('Request has expired');
  return signature === signatureOf(request, scope.join('/'))
    ? undefined
    : { code: 'SignatureDoesNotMatch', message: 'The signature does not fit the request' };
}
