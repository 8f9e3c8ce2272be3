import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DeadLetterQueue } from '../shared/dead-letter-queue.ts';
import { AlarmDeclaration } from '../shared/hotline-alarm.ts';

type MessageQueueProps = {
  /** Timeout of the Lambda function that consumes the queue. The queue's visibility timeout is a multiple of it. */
  timeout: Duration;
};

/** FIFO queue of messages from Zalo and Messenger. Messages from one user are processed in order. */
export class ChatPlatformMessageQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { timeout }: MessageQueueProps) {
    super(scope, id);
    const unanswered = new DeadLetterQueue(
      this,
      'Unanswered',
      {
        impact: 'A message from Zalo or Messenger was not answered after one hour of retries',
        runbook: 'messages-were-not-answered',
      },
      { fifo: true },
    );
    this.queue = new Queue(this, 'Queue', {
      fifo: true,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(timeout.toSeconds() * 6), // as Lambda recommends
      retentionPeriod: Duration.days(1), // personal messages should not stay longer
      deadLetterQueue: { queue: unanswered, maxReceiveCount: 20 },
    });
    new AlarmDeclaration(this.queue, 'Late', {
      impact: 'Messages from Zalo and Messenger are answered minutes late',
      runbook: 'messages-are-late',
      metric: this.queue.metricApproximateAgeOfOldestMessage({
        statistic: 'Maximum',
        period: Duration.minutes(1),
      }),
      threshold: Duration.minutes(10).toSeconds(),
      periods: 3,
    });
  }
}
