import { createHash } from 'node:crypto';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

export type FifoMessage = {
  /** Group id in the FIFO queue. Messages of one group stay in order. */
  group: string;
  /** Deduplication id. SQS drops a second message with the same id within five minutes. */
  name: string;
  body: string;
};

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Creates a function that sends to a FIFO queue. It hashes group id and deduplication id, because they can identify a person.
 * With `timeoutMs`, sending with all its retries fails after this time.
 */
export function createFifoQueueSender(
  QueueUrl: string,
  { timeoutMs }: { timeoutMs?: number } = {},
) {
  const client = new SQSClient({ useQueueUrlAsEndpoint: false });
  return async ({ group, name, body }: FifoMessage): Promise<void> => {
    await client.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: body,
        MessageGroupId: digest(group),
        MessageDeduplicationId: digest(name),
      }),
      timeoutMs === undefined ? {} : { abortSignal: AbortSignal.timeout(timeoutMs) },
    );
  };
}
