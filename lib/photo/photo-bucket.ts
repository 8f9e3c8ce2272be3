import { Duration, type RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

type PhotoBucketProps = { key: IKey | undefined; removalPolicy: RemovalPolicy };

/** Long after the stream has brought the change that lists a photo, and dead letters have been looked at. */
const unlistedDays = 7;

/**
 * The tickets' photos: nobody's but by a link that ends in minutes. Without versions, since what a ticket must no longer
 * hold is to be gone, and each key is made of its content: nothing is ever overwritten by something else.
 */
export function photoBucket(scope: Construct, { key, removalPolicy }: PhotoBucketProps): Bucket {
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
  bucket.policy?.applyRemovalPolicy(removalPolicy); // what stays is reached by TLS alone, as before
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason:
      'A log of every request would hold the network addresses of citizens beside the codes of their tickets, and help nobody: each photo is shown by a link of five minutes that a door of ours has made, for whom it knows.',
  });
  return bucket;
}
