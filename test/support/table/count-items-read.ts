import { AsyncLocalStorage } from 'node:async_hooks';
import * as z from 'zod';

const Query = z.object({ ScannedCount: z.number().optional(), Count: z.number().default(0) });
const Batch = z.object({
  RequestItems: z.record(z.string(), z.object({ Keys: z.array(z.unknown()) })),
});

const counted = new AsyncLocalStorage<{ items: number }>();

/** Returns how many items DynamoDB evaluates for a command, before any filter. A missing item counts too, as in its price. */
const countItems = (command: string | undefined, input: unknown, output: unknown): number => {
  switch (command) {
    case 'QueryCommand': {
      const { ScannedCount, Count } = Query.parse(output);
      return ScannedCount ?? Count;
    }
    case 'GetItemCommand':
      return 1;
    case 'BatchGetItemCommand':
      return Object.values(Batch.parse(input).RequestItems).flatMap(({ Keys }) => Keys).length;
    default:
      return 0;
  }
};

/** Adds the items that a DynamoDB command has read to the count of the surrounding `countItemsRead`. */
export function recordItemsRead(
  command: string | undefined,
  input: unknown,
  output: unknown,
): void {
  const count = counted.getStore();
  if (count) count.items += countItems(command, input, output);
}

/** Runs a function and returns how many items it read from the tables of `startTestTable`. */
export async function countItemsRead(run: () => Promise<void>): Promise<number> {
  const count = { items: 0 };
  await counted.run(count, run);
  return count.items;
}
