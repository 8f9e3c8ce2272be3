import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { logFailure } from './log.ts';

type Consumer<Item, Services> = {
  item: z.ZodType<Item>;
  services(): Services;
  /** Decrypts a message body. Only queues with encrypted messages define this function. */
  open?(body: unknown, services: Services): Promise<unknown>;
  /** Returns log fields that identify a failed item. They must not contain personal data. */
  about(item: Item): Record<string, string>;
  /**
   * Processes one item. The result `again` requests a retry without counting as an error, for example if an external system
   * is unavailable.
   */
  consume(item: Item, services: Services): Promise<'done' | 'again'>;
};

const toBatchFailures = (records: { messageId: string }[]): SQSBatchResponse => ({
  batchItemFailures: records.map(({ messageId: itemIdentifier }) => ({ itemIdentifier })),
});

/**
 * Builds the Lambda function that consumes a FIFO queue one message at a time. If processing throws, later messages in the
 * same group wait for the retry. The result `again` requires `ReportBatchItemFailures` on the event source mapping.
 */
export function createQueueFunction<Item, Services>({
  item,
  services,
  open = async (body) => body,
  about,
  consume,
}: Consumer<Item, Services>) {
  let built: Services | undefined;
  return middy<SQSEvent, SQSBatchResponse>().handler(async ({ Records }) => {
    for (const [at, { messageId, body }] of Records.entries()) {
      let read: Item | undefined;
      try {
        built ??= services();
        read = item.parse(await open(z.unknown().parse(JSON.parse(body)), built));
        if ((await consume(read, built)) === 'again') return toBatchFailures(Records.slice(at));
      } catch (error) {
        logFailure(error, { message: messageId, ...(read && about(read)) });
        throw error;
      }
    }
    return toBatchFailures([]);
  });
}
