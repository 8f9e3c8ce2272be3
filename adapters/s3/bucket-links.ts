import * as z from 'zod';
import { presignUrl } from './presign-url.ts';

/** Environment variables that Lambda sets in every function and that are needed to sign S3 links. */
export const s3LinkSigningEnvironmentFields = {
  AWS_REGION: z.string(),
  AWS_ACCESS_KEY_ID: z.string(),
  AWS_SECRET_ACCESS_KEY: z.string(),
  AWS_SESSION_TOKEN: z.string().optional(),
  /** URL of an S3-compatible server, set only in the local run. */
  AWS_ENDPOINT_URL_S3: z.url().optional(),
};
const Variables = z.object(s3LinkSigningEnvironmentFields);

/**
 * Lifetime of a signed S3 link in seconds. A page on a bad connection loads within this time, and links in a browser history
 * soon stop working.
 */
const linkSeconds = 300;

/** Creates a signer of short-lived links to objects in a bucket. */
export function createBucketLinkSigner(
  bucket: string,
  env: z.infer<typeof Variables>,
  now: () => Date,
) {
  const { AWS_REGION: region, AWS_ENDPOINT_URL_S3: elsewhere } = env;
  const base = elsewhere
    ? `${elsewhere}/${bucket}`
    : `https://${bucket}.s3.${region}.amazonaws.com`;
  const credentials = {
    accessKeyId: env.AWS_ACCESS_KEY_ID,
    secretAccessKey: env.AWS_SECRET_ACCESS_KEY,
    sessionToken: env.AWS_SESSION_TOKEN,
  };
  return {
    /** Origin of the signed links, for content security policies. */
    origin: new URL(base).origin,
    linkTo: (key: string): string =>
      presignUrl(
        { url: new URL(`${base}/${key}`), seconds: linkSeconds, at: now(), region },
        credentials,
      ),
  };
}
