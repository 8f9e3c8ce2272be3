import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ListDeadLetterSourceQueuesCommand,
  paginateListQueues,
  ReceiveMessageCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';

export type QueuedDeadLetter = {
  body: string;
  attributes: Record<string, string>;
  receipt: string;
};

/** Visibility timeout of dead-letter messages in seconds: the time that a redrive has for processing a batch. */
const visibilityTimeoutSeconds = 300;

/** Creates a client that reads and redrives dead-letter queues. It finds them by a prefix of their names. */
export function createDeadLetterQueueClient(region: string) {
  const client = new SQSClient({ region });
  return {
    async named(prefix: string): Promise<string[]> {
      const urls: string[] = [];
      for await (const { QueueUrls = [] } of paginateListQueues(
        { client },
        { QueueNamePrefix: prefix, MaxResults: 100 },
      )) {
        urls.push(...QueueUrls);
      }
      return urls;
    },
    /**
     * Receives up to ten messages from a dead-letter queue. They stay invisible to other consumers for 5 minutes, even in a
     * dry run.
     */
    async receive(QueueUrl: string): Promise<QueuedDeadLetter[]> {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({
          QueueUrl,
          MaxNumberOfMessages: 10,
          WaitTimeSeconds: 2,
          VisibilityTimeout: visibilityTimeoutSeconds,
          MessageAttributeNames: ['All'],
        }),
      );
      return Messages.map(({ Body = '', MessageAttributes = {}, ReceiptHandle = '' }) => ({
        body: Body,
        attributes: Object.fromEntries(
          Object.entries(MessageAttributes).map(([name, { StringValue = '' }]) => [
            name,
            StringValue,
          ]),
        ),
        receipt: ReceiptHandle,
      }));
    },
    /** Returns whether the queue is the dead-letter queue of another queue, so that SQS itself can move messages back. */
    async isFedByQueue(QueueUrl: string): Promise<boolean> {
      const { queueUrls = [] } = await client.send(
        new ListDeadLetterSourceQueuesCommand({ QueueUrl }),
      );
      return queueUrls.length > 0;
    },
    /**
     * Starts moving all messages back to their source queue, five per second, and returns their approximate number. A dry run
     * (`isRehearsal`) only counts.
     */
    async moveBack(QueueUrl: string, { isRehearsal }: { isRehearsal: boolean }): Promise<number> {
      const { Attributes } = await client.send(
        new GetQueueAttributesCommand({
          QueueUrl,
          AttributeNames: ['QueueArn', 'ApproximateNumberOfMessages'],
        }),
      );
      const waiting = Number(Attributes?.ApproximateNumberOfMessages ?? 0);
      if (waiting > 0 && !isRehearsal) {
        await client.send(
          new StartMessageMoveTaskCommand({
            SourceArn: Attributes?.QueueArn,
            MaxNumberOfMessagesPerSecond: 5,
          }),
        );
      }
      return waiting;
    },
    async remove(QueueUrl: string, { receipt }: QueuedDeadLetter): Promise<void> {
      await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: receipt }));
    },
  };
}
