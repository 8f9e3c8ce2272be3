import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Directory } from '../../core/directory/directory.ts';
import { readable } from './directory-item.ts';
import { keys, type TicketTable } from './table.ts';

/** A change of the directory reaches every warm function within this time. */
const cachedMilliseconds = 60_000;

/**
 * The directory in force, read at most once a minute and unpacked only when it changed. Who was told of a version reads
 * it at once: what is kept from before is not enough for them.
 */
export const directorySnapshot = (
  { client, name }: TicketTable,
  now: () => Date,
): ((told?: string) => Promise<Directory>) => {
  let cached: { directory: Directory; readAt: number } | undefined;
  return async (told) => {
    const at = now().getTime();
    const isFresh = cached && at - cached.readAt < cachedMilliseconds;
    const isEnough = told === undefined ? isFresh : cached?.directory.version === told;
    if (cached && isEnough) return cached.directory;
    const { Item } = await client.send(
      new GetCommand({
        TableName: name,
        Key: keys.directory(),
        ConsistentRead: told !== undefined,
      }),
    );
    if (!Item) throw new Error('The directory has not been loaded into the table');
    const { version, directory } = readable(Item);
    const current = cached?.directory.version === version ? cached.directory : directory();
    cached = { directory: current, readAt: at };
    return current;
  };
};
