import { Duration } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { createFifoQueue } from '../shared/queues/fifo-queue.ts';

type MessageQueueProps = {
  /** Timeout of the Lambda function that consumes the queue. The queue's visibility timeout is a multiple of it. */
  timeout: Duration;
};

/** FIFO queue of messages from Zalo and Messenger. Messages from one user are processed in order. */
export class ChatPlatformMessageQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { timeout }: MessageQueueProps) {
    super(scope, id);
    this.queue = createFifoQueue(this, 'Queue', {
      visibilityTimeout: Duration.seconds(timeout.toSeconds() * 6), // as Lambda recommends
      retentionPeriod: Duration.days(1), // personal messages should not stay longer
      givenUp: {
        id: 'Unanswered',
        maxReceives: 20,
        impact: 'A message from Zalo or Messenger was not answered after one hour of retries',
        runbook: 'messages-were-not-answered',
      },
      late: {
        after: Duration.minutes(10),
        impact: 'Messages from Zalo and Messenger are answered minutes late',
        runbook: 'messages-are-late',
      },
    });
  }
}
