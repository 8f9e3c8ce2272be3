import { GetCommand, type GetCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Directory } from '../../core/directory/directory.ts';
import { readable } from './directory-item.ts';
import { keys, type TicketTable } from './table.ts';

/** A change of the directory reaches every warm function within this time. */
const cachedMilliseconds = 60_000;

/** Asks for no more than the version. */
const versionOnly = {
  ProjectionExpression: '#version',
  ExpressionAttributeNames: { '#version': 'version' },
};

const Versioned = z.object({ version: z.string() });

/**
 * The directory in force, looked at once a minute at most, and read again only when its version has changed: it has a hundred
 * kilobytes. A caller that names a version reads it at once, unless it is the cached one.
 */
export const directorySnapshot = (
  { client, name }: TicketTable,
  now: () => Date,
): ((version?: string) => Promise<Directory>) => {
  let cached: { directory: Directory; readAt: number } | undefined;
  const read = async (options: Partial<GetCommandInput>): Promise<unknown> => {
    const { Item } = await client.send(
      new GetCommand({ TableName: name, Key: keys.directory(), ...options }),
    );
    if (!Item) throw new Error('The directory has not been loaded into the table');
    return Item;
  };
  const isCurrent = async ({ version }: Directory): Promise<boolean> =>
    Versioned.parse(await read(versionOnly)).version === version;
  const directoryNow = async (version?: string): Promise<Directory> => {
    if (cached && version === undefined && (await isCurrent(cached.directory))) {
      return cached.directory;
    }
    return readable(await read({ ConsistentRead: version !== undefined })).directory();
  };
  return async (version) => {
    const at = now().getTime();
    const isFresh = cached && at - cached.readAt < cachedMilliseconds;
    const isEnough = version === undefined ? isFresh : cached?.directory.version === version;
    if (cached && isEnough) return cached.directory;
    cached = { directory: await directoryNow(version), readAt: at };
    return cached.directory;
  };
};
