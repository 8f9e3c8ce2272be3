import { Validations } from 'aws-cdk-lib';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';

/** Acknowledges the cdk-nag findings that apply to every Lambda function, with reasons. */
export function acknowledgeDefaults(fn: IFunction, role: IRole): void {
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason:
      'X-Ray has no resources to name: the right is to send traces, which hold no personal data, and to read nothing.',
  });
  Validations.of(fn).acknowledge({
    id: 'Serverless-LambdaDLQ',
    reason:
      'Whoever invokes it keeps what failed: a stream and the schedule have dead-letter queues, Step Functions and CloudFormation retry and then fail in sight, an HTTP client gets the error itself.',
  });
}
