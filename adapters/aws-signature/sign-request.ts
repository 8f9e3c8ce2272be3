import { createHash, createHmac } from 'node:crypto';

/** Place and time for which a request to AWS is signed. `instant` has the form 20211203T020000Z. */
type SigningScope = { instant: string; region: string; service: string };

/** Returns the SHA-256 hash of a request's payload in hexadecimal, as the canonical request contains it. */
export const hashPayload = (text: string): string =>
  createHash('sha256').update(text).digest('hex');

const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

const listScopeParts = ({ instant, region, service }: SigningScope): string[] => [
  instant.slice(0, 8),
  region,
  service,
  'aws4_request',
];

/** Returns the time in the form of AWS Signature Version 4: 20211203T020000Z. */
export const toSigningInstant = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '');

/** Returns the scope that a credential of AWS Signature Version 4 names: 20211203/ap-southeast-1/s3/aws4_request. */
export const formatSigningScope = (scope: SigningScope): string => listScopeParts(scope).join('/');

/**
 * Returns the signature of a canonical request (AWS Signature Version 4). The SDK's clients would sign too, but each adds
 * about 400 kB to a function that needs one operation.
 */
export function computeRequestSignature(
  canonicalRequest: string,
  secretAccessKey: string,
  scope: SigningScope,
): string {
  const text = [
    'AWS4-HMAC-SHA256',
    scope.instant,
    formatSigningScope(scope),
    hashPayload(canonicalRequest),
  ].join('\n');
  const key = listScopeParts(scope).reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`);
  return createHmac('sha256', key).update(text).digest('hex');
}
