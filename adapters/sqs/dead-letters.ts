import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ListDeadLetterSourceQueuesCommand,
  paginateListQueues,
  ReceiveMessageCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';

export type QueuedLetter = { body: string; attributes: Record<string, string>; receipt: string };

/** As long as one run may take with a message before another may see it. */
const hiddenSeconds = 300;

/** Queues by the beginning of their names, which CloudFormation makes of stack and construct. */
export const deadLetterQueues = (region: string) => {
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
    /** The next messages; a rehearsal only looks, so that they can be had again soon. */
    async receive(QueueUrl: string): Promise<QueuedLetter[]> {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({
          QueueUrl,
          MaxNumberOfMessages: 10,
          WaitTimeSeconds: 2,
          VisibilityTimeout: hiddenSeconds,
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
    /** Whether another queue gives its letters up to this one: then SQS itself can move them back. */
    async isFedByQueue(QueueUrl: string): Promise<boolean> {
      const { queueUrls = [] } = await client.send(
        new ListDeadLetterSourceQueuesCommand({ QueueUrl }),
      );
      return queueUrls.length > 0;
    },
    /** Has SQS move back what waits, a few a second; answers about how many that is. A rehearsal only counts. */
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
    async remove(QueueUrl: string, { receipt }: QueuedLetter): Promise<void> {
      await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: receipt }));
    },
  };
};
