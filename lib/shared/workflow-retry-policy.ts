import { Duration } from 'aws-cdk-lib';
import { JitterType, type RetryProps } from 'aws-cdk-lib/aws-stepfunctions';

/**
 * Retry policy for workflow steps. It waits 2, 4, … 256 seconds, then four times 5 minutes, in total up to half an hour.
 * Each wait is shortened at random (full jitter).
 */
export const workflowRetryPolicy: RetryProps = {
  errors: [
    'Lambda.ClientExecutionTimeoutException',
    'Lambda.ServiceException',
    'Lambda.AWSLambdaException',
    'Lambda.SdkClientException',
    'Lambda.TooManyRequestsException',
    'States.TaskFailed',
  ],
  interval: Duration.seconds(2),
  backoffRate: 2,
  maxDelay: Duration.minutes(5),
  maxAttempts: 12,
  jitterStrategy: JitterType.FULL,
};
