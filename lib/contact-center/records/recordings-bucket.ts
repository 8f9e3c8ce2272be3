import { Duration, type RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

type RecordingsBucketProps = { key: IKey; keptDays: number; removalPolicy: RemovalPolicy };

/** Days for which a deleted or overwritten recording can be restored. */
const undoDays = 7;

const privateBucketProps = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
};

/**
 * Creates the bucket for call recordings, voice messages and chat transcripts, with its access log. Objects expire after
 * `keptDays` days.
 */
export function createRecordingsBucket(scope: Construct, props: RecordingsBucketProps): Bucket {
  const { key, keptDays, removalPolicy } = props;
  const accesses = new Bucket(scope, 'RecordingAccesses', {
    ...privateBucketProps,
    encryption: BucketEncryption.S3_MANAGED, // the only encryption for S3 access logs
    lifecycleRules: [{ id: 'kept', expiration: Duration.days(keptDays) }],
    removalPolicy,
  });
  const bucket = new Bucket(scope, 'Recordings', {
    ...privateBucketProps,
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    versioned: true,
    lifecycleRules: [
      {
        id: 'kept',
        expiration: Duration.days(keptDays),
        noncurrentVersionExpiration: Duration.days(undoDays),
      },
      { id: 'unfinished', abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
    removalPolicy,
  });
  logAccesses(bucket, accesses);
  for (const { policy } of [accesses, bucket]) policy?.applyRemovalPolicy(removalPolicy);
  return bucket;
}

/**
 * Enables S3 access logging for the recordings bucket. The S3 log shows which function or Connect user fetched a recording;
 * the ticket's access log names the staff member. Uses a bucket policy, because the CDK default is an access control list.
 */
function logAccesses(of: Bucket, to: Bucket): void {
  const { defaultChild } = of.node;
  if (!(defaultChild instanceof CfnBucket))
    throw new Error('Cannot enable access logging: the default child is not a CfnBucket');
  defaultChild.loggingConfiguration = { destinationBucketName: to.bucketName };
  to.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [to.arnForObjects('*')],
      conditions: {
        StringEquals: { 'aws:SourceAccount': Stack.of(of).account },
        ArnLike: { 'aws:SourceArn': of.bucketArn },
      },
    }),
  );
}
