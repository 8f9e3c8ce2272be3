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

/** What is deleted or overwritten by mistake can be had back for so long. */
const undoDays = 7;

const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
};

/** Citizens' voices: calls, voice messages and what was written in chats, for as long as the province may keep them. */
export function recordingsBucket(scope: Construct, props: RecordingsBucketProps): Bucket {
  const { key, keptDays, removalPolicy } = props;
  const accesses = new Bucket(scope, 'RecordingAccesses', {
    ...closed,
    encryption: BucketEncryption.S3_MANAGED, // S3 delivers its logs into no other
    lifecycleRules: [{ id: 'kept', expiration: Duration.days(keptDays) }],
    removalPolicy,
  });
  const bucket = new Bucket(scope, 'Recordings', {
    ...closed,
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

/** Which function or operator has fetched what; who of the staff asked for it, a ticket's accesses tell. Said by the policy itself, since the CDK would do it by an access list, which we refuse. */
function logAccesses(of: Bucket, to: Bucket): void {
  const { defaultChild } = of.node;
  if (!(defaultChild instanceof CfnBucket)) throw new Error('The bucket is none');
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
