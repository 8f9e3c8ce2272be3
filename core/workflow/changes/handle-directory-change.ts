import type { Directory } from '../../directory/model/directory.ts';
import { getMidnightMs, toDayNumber } from '../../time/local-date.ts';

/** Fields of the directory's DynamoDB item that the stream handler for directory changes reads. */
export type DirectoryStreamItem = { version: string };

export type HandleDirectoryChangeDeps = {
  /**
   * Starts the state machine that applies the directory to all open tickets. Idempotent for each directory version and time.
   */
  startRecount(change: { version: string; at: Date }): Promise<void>;
};

/** Starts recomputing deadlines if the directory's version has changed. Does nothing for the first version. */
export async function handleDirectoryChange(
  { version }: DirectoryStreamItem,
  before: DirectoryStreamItem | undefined,
  at: Date,
  { startRecount }: HandleDirectoryChangeDeps,
): Promise<void> {
  if (before && before.version !== version) await startRecount({ version, at });
}

export type StartNightlyRecomputeDeps = HandleDirectoryChangeDeps & {
  directory(): Promise<Pick<Directory, 'version'>>;
  now(): Date;
};

/**
 * Starts the state machine that applies the directory to all open tickets, because rows may have begun or ended at midnight.
 * Open tickets of ended units then go to the successors. Idempotent for each day.
 */
export async function startNightlyRecompute({
  directory,
  startRecount,
  now,
}: StartNightlyRecomputeDeps): Promise<void> {
  const { version } = await directory();
  await startRecount({ version, at: new Date(getMidnightMs(toDayNumber(now()))) });
}
