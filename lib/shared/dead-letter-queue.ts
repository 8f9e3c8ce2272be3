import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type Failure, HotlineAlarm } from './hotline-alarm.ts';

type Kept = {
  fifo?: boolean;
  /** Fewer where AWS itself puts in what it was told of a person, before any code of ours could lock it. */
  keptDays?: number;
};

/** Where what could not be done waits for a person, who is called as soon as anything is in it. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, failure: Failure, { fifo, keptDays = 14 }: Kept = {}) {
    super(scope, id, {
      ...(fifo && { fifo }),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(keptDays),
    });
    new HotlineAlarm(this, 'NotEmpty', {
      ...failure,
      metric: this.metricApproximateNumberOfMessagesVisible({
        statistic: 'Maximum',
        period: Duration.minutes(1),
      }),
    });
    const reason =
      'This is a dead-letter queue: what waits here has failed everywhere else and is for a person to redrive.';
    Validations.of(this).acknowledge({ id: 'AwsSolutions-SQS3', reason });
    Validations.of(this).acknowledge({ id: 'Serverless-SQSRedrivePolicy', reason });
  }
}
