import { Duration, type RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

type PhotoBucketProps = { key: IKey | undefined; removalPolicy: RemovalPolicy };

/**
 * Days after which a photo is deleted if no ticket lists it. The period is longer than a delayed ticket change can take
 * through the stream and a redrive.
 */
const unlistedDays = 7;

/**
 * Creates the bucket for photos, which are read only through short-lived signed links. It has no versioning, so that erased
 * photos are gone. Object keys contain a content hash, so different content never overwrites an object.
 */
export function createPhotoBucket(
  scope: Construct,
  { key, removalPolicy }: PhotoBucketProps,
): Bucket {
  const bucket = new Bucket(scope, 'Photos', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    ...(key
      ? { encryption: BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true }
      : { encryption: BucketEncryption.S3_MANAGED }),
    lifecycleRules: [
      {
        id: 'unlisted',
        prefix: 'tickets/',
        tagFilters: { listed: 'no' },
        expiration: Duration.days(unlistedDays),
      },
      { id: 'unfinished', abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
    removalPolicy,
  });
  bucket.policy?.applyRemovalPolicy(removalPolicy); // a retained bucket still requires TLS
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason:
      'An access log would store citizens’ IP addresses with ticket codes. Photos are served only by presigned links that our functions create for authorized readers and that expire after five minutes.',
  });
  return bucket;
}
