import { Fn } from 'aws-cdk-lib';
import type { CallQueueArns } from '../contact-center/instance/contact-arns.ts';
import { FunctionWithRecordingAccess } from '../shared/functions/recording-function.ts';

/** Returns the id in the ARN of a Connect queue, `arn:…:instance/{instance id}/queue/{queue id}`. */
const toQueueId = (arn: string): string => Fn.select(3, Fn.split('/', arn));

/** Lambda function of the staff API. */
export class StaffApiFunction extends FunctionWithRecordingAccess {
  /** Lets the function read how many callers wait in each of the queues, and how long. It cannot read calls or numbers. */
  canCountWaitingCalls({ instanceArn, queues }: CallQueueArns): this {
    this.addEnvironment('CONNECT_INSTANCE', instanceArn);
    // ids instead of ARNs, because a function's environment variables are limited to 4 KB
    const ids = queues.map(({ name, arn }) => `${name}=${toQueueId(arn)}`);
    this.addEnvironment('CALL_QUEUES', ids.join(','));
    return this.allow({
      actions: ['connect:GetCurrentMetricData'],
      resources: queues.map(({ arn }) => arn),
    });
  }
}
