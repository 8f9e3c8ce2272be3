import { CfnOutput, type RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { ConnectInstanceResource } from './connect-instance.ts';

type PromptBucketProps = { instance: ConnectInstanceResource; removalPolicy: RemovalPolicy };

/**
 * Creates the bucket for prompt recordings, whose object keys are `<language>/<prompt>.wav`. Administrators upload the files
 * (`docs/deploy.md`), and the Connect instance reads them.
 */
export function createPromptBucket(scope: Construct, props: PromptBucketProps): Bucket {
  const { instance, removalPolicy } = props;
  const bucket = new Bucket(scope, 'Prompts', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.S3_MANAGED, // the only encryption that Amazon Connect can read without a key policy
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: true,
    removalPolicy,
  });
  bucket.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('connect.amazonaws.com')],
      actions: ['s3:GetObject', 's3:ListBucket'],
      resources: [bucket.bucketArn, bucket.arnForObjects('*')],
      conditions: {
        StringEquals: { 'aws:SourceAccount': Stack.of(scope).account },
        ArnEquals: { 'aws:SourceArn': instance.arn },
      },
    }),
  );
  bucket.policy?.applyRemovalPolicy(removalPolicy);
  new CfnOutput(Stack.of(scope), 'PromptBucket', {
    description: 'Bucket for the prompts that callers hear',
    value: bucket.bucketName,
  });
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason:
      'The bucket contains only prompts that every caller hears. An access log would have one line per prompt of each call and no security value.',
  });
  return bucket;
}
