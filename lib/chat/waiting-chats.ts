import { Duration } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { DataStack } from '../data-stack.ts';
import { createRepeatedCheckQueue } from '../shared/queues/recheck-queue.ts';
import { subscribeToQueue } from '../shared/queues/subscribe-to-queue.ts';
import { MessagingFunction } from './messaging-function.ts';
import type { PlatformChat } from './platform-chat.ts';

type WaitingChatsProps = { data: DataStack; onPlatforms: PlatformChat | undefined };

const failure = {
  impact: 'Citizens in chats that no operator joins are not offered a callback or a ticket',
  runbook: 'waiting-chats-fail',
};

/**
 * Queue and function for chats that wait for an operator. The function checks each waiting chat every minute until an
 * operator joins or the maximum wait has passed.
 */
export class WaitingChats extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { data, onPlatforms }: WaitingChatsProps) {
    super(scope, id);
    this.queue = createRepeatedCheckQueue(this, {
      ...failure,
      givenUp: 'NotOffered',
      lateAfter: Duration.minutes(30), // longer than any chat may wait
    });
    const check = new MessagingFunction(this, 'CheckChats', {
      entry: 'chat/check-chats.stream',
      ...failure,
      timeout: Duration.seconds(30),
      environment: { ...onPlatforms?.addresses },
    })
      .canUseTable(data.tickets, 'GetItem')
      .canReadSecret(data.secret);
    if (onPlatforms) check.canReadPlatforms(onPlatforms.accounts);
    subscribeToQueue(this.queue, check, { reportBatchItemFailures: true });
  }
}
