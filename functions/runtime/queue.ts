import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { logFailure } from './log.ts';

type Consumer<Item, Services> = {
  item: z.ZodType<Item>;
  services(): Services;
  /** Makes it readable, where the queue holds it locked. */
  open?(body: unknown, services: Services): Promise<unknown>;
  /** What names the item to the operators when it fails: never a person. */
  about(item: Item): Record<string, string>;
  /** `again`: somebody else could not take it now, which is no failure of ours. */
  consume(item: Item, services: Services): Promise<'done' | 'again'>;
};

const notTaken = (records: { messageId: string }[]): SQSBatchResponse => ({
  batchItemFailures: records.map(({ messageId: itemIdentifier }) => ({ itemIdentifier })),
});

/**
 * A consumer of a queue that keeps an order, one message at a time: what fails is thrown, and those behind it of the same
 * group wait until it comes again or is given up. To be asked again without having failed, its mapping must report failures
 * by item.
 */
export const queueFunction = <Item, Services>({
  item,
  services,
  open = async (body) => body,
  about,
  consume,
}: Consumer<Item, Services>) => {
  let built: Services | undefined;
  return middy<SQSEvent, SQSBatchResponse>().handler(async ({ Records }) => {
    for (const [at, { messageId, body }] of Records.entries()) {
      let read: Item | undefined;
      try {
        built ??= services();
        read = item.parse(await open(z.unknown().parse(JSON.parse(body)), built));
        if ((await consume(read, built)) === 'again') return notTaken(Records.slice(at));
      } catch (error) {
        logFailure(error, { message: messageId, ...(read && about(read)) });
        throw error;
      }
    }
    return notTaken([]);
  });
};
