import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { ChatFlowArns } from '../contact-center/instance/contact-arns.ts';
import type { DataStack } from '../data-stack.ts';
import { DeadLetterQueue } from '../shared/queues/dead-letter-queue.ts';
import { MessagingFunction } from './messaging-function.ts';
import type { PlatformChat } from './platform-chat.ts';
import { WaitingChats } from './waiting-chats.ts';

type OperatorChatsProps = {
  data: DataStack;
  line: ChatFlowArns;
  chat: MessagingFunction;
  onPlatforms: PlatformChat | undefined;
};

/**
 * SNS topic for chats that are handed over to operators, and the function that consumes it. Only Amazon Connect can publish
 * operators' messages to the topic.
 */
export class OperatorChatHandover extends Construct {
  constructor(scope: Construct, id: string, props: OperatorChatsProps) {
    super(scope, id);
    const { line, chat, onPlatforms } = props;
    const topic = createTopic(this, line);
    const { queue } = new WaitingChats(this, 'Waiting', props);
    for (const asker of [chat, onPlatforms?.answers]) {
      asker?.canAskOperators(line, topic).canWatchChats(queue);
    }
    const lost = new DeadLetterQueue(
      this,
      'Lost',
      {
        impact: 'An operator’s chat message did not reach the citizen',
        runbook: 'operators-words-were-lost',
      },
      { keptDays: 4 },
    );
    const hear = createListener(this, props, lost).canReceiveOperatorMessages(topic);
    topic.addSubscription(new LambdaSubscription(hear, { deadLetterQueue: lost }));
  }
}

/**
 * Creates a standard SNS topic, because Amazon Connect does not publish to FIFO topics. Only the given Connect instance may
 * publish.
 */
function createTopic(scope: Construct, { instanceArn }: ChatFlowArns): Topic {
  const topic = new Topic(scope, 'Told', { enforceSSL: true });
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('connect.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: {
        StringEquals: { 'aws:SourceAccount': Stack.of(scope).account },
        ArnEquals: { 'aws:SourceArn': instanceArn },
      },
    }),
  );
  return topic;
}

function createListener(
  scope: Construct,
  { data, onPlatforms }: OperatorChatsProps,
  lost: DeadLetterQueue,
): MessagingFunction {
  const hear = new MessagingFunction(scope, 'ReceiveOperatorMessages', {
    entry: 'chat/receive-operator-messages.task',
    impact: 'Operators’ chat messages reach citizens minutes late',
    runbook: 'operators-are-not-heard',
    timeout: Duration.seconds(30),
    environment: { ...onPlatforms?.addresses },
    onFailure: new SqsDestination(lost),
  })
    .canUseTable(data.tickets, 'GetItem')
    .canReadSecret(data.secret);
  return onPlatforms ? hear.canReadPlatforms(onPlatforms.accounts) : hear;
}
