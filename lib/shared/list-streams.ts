import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';

/**
 * Grants `ListStreams` to a stream consumer on all resources. The CDK grants the action on the stream's ARN, which has no
 * effect because it supports no resource-level permissions.
 */
export function grantListStreams(consumer: LambdaFunction, service: 'dynamodb' | 'kinesis'): void {
  consumer.addToRolePolicy(
    new PolicyStatement({ actions: [`${service}:ListStreams`], resources: ['*'] }),
  );
}
