import * as z from 'zod';
import type { Resources } from '../../assembly/resources.ts';
import type { S3Object } from './s3-objects.ts';

const Rule = z.strictObject({
  Id: z.string().optional(),
  Status: z.enum(['Enabled', 'Disabled']),
  Prefix: z.string().default(''),
  TagFilters: z.array(z.strictObject({ Key: z.string(), Value: z.string() })).default([]),
  ExpirationInDays: z.number().optional(),
  /** Lifecycle action that is accepted but ignored, because the S3 emulator has no multipart uploads. */
  AbortIncompleteMultipartUpload: z.unknown().optional(),
  /**
   * Lifecycle action that is accepted but ignored, because the S3 emulator stores no old object versions and rejects
   * requests for a version.
   */
  NoncurrentVersionExpiration: z.unknown().optional(),
});
export type BucketLifecycleRule = z.infer<typeof Rule>;

const createUnsupportedSchema = (what: string) =>
  z.undefined(`${what} is not known to the local run`).optional();

const BucketProperties = z.object({
  LifecycleConfiguration: z.strictObject({ Rules: z.array(Rule) }).optional(),
  NotificationConfiguration: createUnsupportedSchema('notifications'),
  WebsiteConfiguration: createUnsupportedSchema('a website'),
  CorsConfiguration: createUnsupportedSchema('CORS'),
});

/** Reads the S3 buckets of the cloud assembly, each with its enabled lifecycle rules. */
export function readBuckets(resources: Resources): ReadonlyMap<string, BucketLifecycleRule[]> {
  return new Map(
    resources
      .ofType(['AWS::S3::Bucket'], BucketProperties)
      .map(({ identity, properties: { LifecycleConfiguration } }) => [
        identity.ref,
        (LifecycleConfiguration?.Rules ?? []).filter(({ Status }) => Status === 'Enabled'),
      ]),
  );
}

const dayMs = 24 * 3_600_000;

/**
 * Returns true when an S3 lifecycle rule has expired the object. The emulator expires objects exactly on time; AWS waits at
 * least until the following midnight UTC.
 */
export function hasObjectExpired(
  key: string,
  { tags, putAt }: Pick<S3Object, 'tags' | 'putAt'>,
  rules: readonly BucketLifecycleRule[],
  now: Date,
): boolean {
  return rules.some(
    ({ Prefix, TagFilters, ExpirationInDays }) =>
      ExpirationInDays !== undefined &&
      key.startsWith(Prefix) &&
      TagFilters.every(({ Key, Value }) => tags[Key] === Value) &&
      now.getTime() >= putAt.getTime() + ExpirationInDays * dayMs,
  );
}
