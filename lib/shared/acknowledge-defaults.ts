import { Validations } from 'aws-cdk-lib';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';

/** Acknowledges the cdk-nag findings that apply to every Lambda function of the hotline, with reasons. */
export function acknowledgeDefaultFindings(fn: IFunction, role: IRole): void {
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason:
      'X-Ray does not support resource-level permissions. The function can only send traces, which contain no personal data.',
  });
  Validations.of(fn).acknowledge({
    id: 'Serverless-LambdaDLQ',
    reason:
      'The invoker handles failures: streams and schedules have dead-letter queues, Step Functions and CloudFormation retry and then fail visibly, HTTP clients get the error.',
  });
}
