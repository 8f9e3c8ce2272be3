import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';

/**
 * Lets an event source find its stream. The CDK grants `ListStreams` on the stream, where IAM ignores it: the action
 * supports no resource, and Lambda's documentation asks for it.
 */
export const canListStreams = (consumer: LambdaFunction, service: 'dynamodb' | 'kinesis'): void => {
  consumer.addToRolePolicy(
    new PolicyStatement({ actions: [`${service}:ListStreams`], resources: ['*'] }),
  );
};
