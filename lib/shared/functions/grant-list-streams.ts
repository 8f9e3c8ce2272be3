import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';

/**
 * Lets a stream consumer list all streams of the service. The CDK grants `ListStreams` on the stream's ARN, which has no
 * effect, because the action supports no resource-level permissions.
 */
export function grantListStreams(consumer: LambdaFunction, service: 'dynamodb' | 'kinesis'): void {
  consumer.addToRolePolicy(
    new PolicyStatement({ actions: [`${service}:ListStreams`], resources: ['*'] }),
  );
}
