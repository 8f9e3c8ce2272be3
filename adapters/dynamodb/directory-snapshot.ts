import { gunzipSync, gzipSync } from 'node:zlib';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Directory } from '../../core/directory/directory.ts';
import { keys, type TicketTable } from './table.ts';

const Snapshot = z.object({ version: z.string(), body: z.instanceof(Uint8Array) });

/** A change of the directory reaches every warm function within this time. */
const cachedMilliseconds = 60_000;

/** Replaces the directory as a whole. */
export const saveDirectory = async (
  { client, name }: TicketTable,
  directory: Directory,
): Promise<void> => {
  const body = gzipSync(JSON.stringify(z.encode(Directory, directory)));
  const Item = { ...keys.directory(), type: 'directory', version: directory.version, body };
  await client.send(new PutCommand({ TableName: name, Item }));
};

/** The directory as one compressed item, read at most once a minute; unpacked only when it changed. */
export const directorySnapshot = (
  { client, name }: TicketTable,
  now: () => Date,
): (() => Promise<Directory>) => {
  let cached: { directory: Directory; readAt: number } | undefined;
  return async () => {
    const at = now().getTime();
    if (cached && at - cached.readAt < cachedMilliseconds) return cached.directory;
    const { Item } = await client.send(new GetCommand({ TableName: name, Key: keys.directory() }));
    if (!Item) throw new Error('The directory has not been loaded into the table');
    const { version, body } = Snapshot.parse(Item);
    const directory =
      cached?.directory.version === version
        ? cached.directory
        : Directory.parse(JSON.parse(gunzipSync(body).toString()));
    cached = { directory, readAt: at };
    return directory;
  };
};
