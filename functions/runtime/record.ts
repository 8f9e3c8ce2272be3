import type * as z from 'zod';
import { logFailure } from './log.ts';

/** Consumer of the records of a stream or queue. */
export type RecordConsumer<Item, Services> = {
  item: z.ZodType<Item>;
  services(): Services;
  /** Returns log fields that identify a failed item. They must not contain personal data. */
  about(item: Item): Record<string, string>;
};

/** One attempt to process a record. `read` parses the record's item, so that a failure is logged with it. */
type Attempt<Item, Services, Result> = (
  read: (raw: unknown) => Item,
  services: Services,
) => Promise<Result>;

/**
 * Creates a function that processes one record of a stream or queue. It logs a failure with `place`, which identifies the
 * record, and rethrows it, so that the source retries the record.
 */
export function createRecordProcessor<Item, Services>({
  item,
  services,
  about,
}: RecordConsumer<Item, Services>) {
  let built: Services | undefined;
  return async <Result>(
    place: Record<string, string>,
    attempt: Attempt<Item, Services, Result>,
  ): Promise<Result> => {
    let parsed: Item | undefined;
    const read = (raw: unknown): Item => {
      parsed = item.parse(raw);
      return parsed;
    };
    try {
      built ??= services();
      return await attempt(read, built);
    } catch (error) {
      logFailure(error, { ...place, ...(parsed && about(parsed)) });
      throw error;
    }
  };
}
