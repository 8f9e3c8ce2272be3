import { Stack, Validations } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';

/**
 * Acknowledges the cdk-nag finding that an IAM permission covers the photos of all tickets. The finding's id contains the
 * bucket ARN as the stack renders it, so it is only known at validation time.
 */
export function acknowledgePhotoWildcardFinding(holder: IConstruct, photos: IBucket): void {
  holder.node.addValidation({
    validate: () => {
      const bucket = JSON.stringify(Stack.of(holder).resolve(photos.bucketArn));
      Validations.of(holder).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${bucket}/tickets/*]`,
        reason:
          'The function authorizes access per ticket by PIN, link or sign-in; S3 permissions cannot express this. The permission covers photos only and does not allow listing or deleting them.',
      });
      return [];
    },
  });
}
