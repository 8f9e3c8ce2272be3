import { GetCommand, type GetCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { ConfigurationError } from '../../../core/shared/errors.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import type { TicketTable } from '../table.ts';
import { unpackDirectoryLeniently } from './directory-item.ts';

/** Maximum milliseconds until a directory change reaches every running Lambda function. */
const cachedMilliseconds = 60_000;

/** DynamoDB projection that reads only the directory's version. */
const versionProjection = {
  ProjectionExpression: '#version',
  ExpressionAttributeNames: { '#version': 'version' },
};

const Versioned = z.object({ version: z.string() });

/**
 * Returns a cached reader of the current directory. The reader checks the version at most once a minute and reads the content
 * (about 100 kB) again only if the version changed. Concurrent callers share this read. A caller that requires an uncached
 * version gets a fresh read at once.
 */
export function createCachedDirectoryReader(
  { client, name }: TicketTable,
  now: () => Date,
): (version?: string) => Promise<Directory> {
  let cached: { directory: Directory; readAt: number } | undefined;
  const read = async (options: Partial<GetCommandInput>): Promise<unknown> => {
    const { Item } = await client.send(
      new GetCommand({ TableName: name, Key: itemKeys.directory(), ...options }),
    );
    if (!Item)
      throw new ConfigurationError(
        'The directory is not loaded in the table; deploy HotlineTicketing',
      );
    return Item;
  };
  const isCurrent = async ({ version }: Directory): Promise<boolean> =>
    Versioned.parse(await read(versionProjection)).version === version;
  const directoryNow = async (version?: string): Promise<Directory> => {
    if (cached && version === undefined && (await isCurrent(cached.directory))) {
      return cached.directory;
    }
    return unpackDirectoryLeniently(
      await read({ ConsistentRead: version !== undefined }),
    ).directory();
  };
  const readAgain = async (version: string | undefined): Promise<Directory> => {
    const at = now().getTime();
    const directory = await directoryNow(version);
    // a slower, older read must not replace a newer directory
    if (!cached || cached.readAt <= at) cached = { directory, readAt: at };
    return directory;
  };
  let reading: Promise<Directory> | undefined;
  return async (version) => {
    const isFresh = cached && now().getTime() - cached.readAt < cachedMilliseconds;
    const isEnough = version === undefined ? isFresh : cached?.directory.version === version;
    if (cached && isEnough) return cached.directory;
    if (version !== undefined) return readAgain(version);
    reading ??= readAgain(version).finally(() => {
      reading = undefined;
    });
    return reading;
  };
}
