import middy from '@middy/core';
import type { SQSEvent } from 'aws-lambda';
import type * as z from 'zod';
import { logFailure } from './log.ts';

type Consumer<Item, Services> = {
  item: z.ZodType<Item>;
  services(): Services;
  /** What names the item to the operators when it fails: never a person. */
  about(item: Item): Record<string, string>;
  consume(item: Item, services: Services): Promise<void>;
};

/**
 * A consumer of a queue that keeps an order, one message at a time: what fails is thrown, and those behind it of the same
 * group wait until it comes again or is given up.
 */
export const queueFunction = <Item, Services>({
  item,
  services,
  about,
  consume,
}: Consumer<Item, Services>) => {
  let built: Services | undefined;
  return middy<SQSEvent, void>().handler(async ({ Records }) => {
    for (const { messageId, body } of Records) {
      let read: Item | undefined;
      try {
        built ??= services();
        read = item.parse(JSON.parse(body));
        await consume(read, built);
      } catch (error) {
        logFailure(error, { message: messageId, ...(read && about(read)) });
        throw error;
      }
    }
  });
};
