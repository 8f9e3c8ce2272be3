import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { AlarmDeclaration, type AlarmFailureDescription } from '../alarms/hotline-alarm.ts';

type DeadLetterQueueOptions = {
  fifo?: boolean;
  /**
   * Days for which the dead-letter queue stores messages. Use fewer days for events that AWS delivers with unencrypted
   * personal data. @default 14
   */
  keptDays?: number;
};

/** Dead-letter queue for events that failed after all retries. A single message raises an alarm. */
export class DeadLetterQueue extends Queue {
  constructor(
    scope: Construct,
    id: string,
    failure: AlarmFailureDescription,
    { fifo, keptDays = 14 }: DeadLetterQueueOptions = {},
  ) {
    super(scope, id, {
      ...(fifo && { fifo }),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(keptDays),
    });
    new AlarmDeclaration(this, 'NotEmpty', {
      ...failure,
      metric: this.metricApproximateNumberOfMessagesVisible({
        statistic: 'Maximum',
        period: Duration.minutes(1),
      }),
    });
    const reason = 'This is a dead-letter queue; a person redrives its messages.';
    Validations.of(this).acknowledge({ id: 'AwsSolutions-SQS3', reason });
    Validations.of(this).acknowledge({ id: 'Serverless-SQSRedrivePolicy', reason });
  }
}
