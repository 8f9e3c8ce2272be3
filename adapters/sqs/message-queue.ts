import { createHash } from 'node:crypto';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

export type QueuedMessage = {
  /** Messages of the same come one after the other. */
  group: string;
  /** The same within five minutes is one message. */
  name: string;
  body: string;
};

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A queue that keeps the order of each group; neither group nor name stands in it as given. */
export const messageQueue = (QueueUrl: string) => {
  const client = new SQSClient({ useQueueUrlAsEndpoint: false });
  return async ({ group, name, body }: QueuedMessage): Promise<void> => {
    await client.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: body,
        MessageGroupId: digest(group),
        MessageDeduplicationId: digest(name),
      }),
    );
  };
};
