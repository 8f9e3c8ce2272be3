import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { ReadWriteType, Trail } from 'aws-cdk-lib/aws-cloudtrail';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

/**
 * Days for which CloudTrail records are retained (two years). Disputes about the decryption of personal data are expected to
 * end within that time.
 */
const recordDays = 731;

/**
 * CloudTrail trail that records every management event of the account, in all regions. The alarms on decryption keys depend
 * on it, because EventBridge receives these events only while a trail records them. Assumes one stage per account, because
 * only the first trail is free.
 */
export class AccountTrail extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const bucket = new Bucket(this, 'Records', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      encryption: BucketEncryption.S3_MANAGED,
      versioned: true,
      lifecycleRules: [
        {
          id: 'records',
          expiration: Duration.days(recordDays),
          noncurrentVersionExpiration: Duration.days(recordDays),
        },
      ],
      // CloudTrail writes at once, and a failed creation cannot delete a bucket that is not empty
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'The bucket is itself an access log whose digest files reveal changes; an access log of the log would not be read.',
    });
    new Trail(this, 'Trail', {
      bucket,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      managementEvents: ReadWriteType.ALL,
      enableFileValidation: true,
    });
  }
}
