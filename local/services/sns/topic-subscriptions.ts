import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Resources } from '../../assembly/resources.ts';
import type { Clock } from '../../component-types.ts';
import type { AsyncInvocations } from '../../lambda/async-invocations.ts';

const Subscription = z.object({
  TopicArn: z.string(),
  Protocol: z.literal('lambda', 'only functions that subscribe are known to the local run'),
  Endpoint: z.string(),
});

/** Delivers a message to the Lambda functions that subscribe to the SNS topic to which the message was published. */
export type TopicMessageDistributor = (
  topic: string,
  message: string,
  attributes: Record<string, string>,
) => void;

export function createTopicMessageDistributor(
  resources: Resources,
  invocations: AsyncInvocations,
  clock: Clock,
): TopicMessageDistributor {
  const all = resources.ofType(['AWS::SNS::Subscription'], Subscription);
  return (TopicArn, Message, attributes) => {
    const MessageAttributes = Object.fromEntries(
      Object.entries(attributes).map(([name, Value]) => [name, { Type: 'String', Value }]),
    );
    for (const { identity, properties } of all) {
      if (properties.TopicArn !== TopicArn) continue;
      const Sns = {
        Type: 'Notification',
        MessageId: randomUUID(),
        TopicArn,
        Message,
        Timestamp: clock.now().toISOString(),
        MessageAttributes,
      };
      invocations.send(properties.Endpoint, {
        Records: [
          {
            EventSource: 'aws:sns',
            EventVersion: '1.0',
            EventSubscriptionArn: identity.ref,
            Sns,
          },
        ],
      });
    }
  };
}
