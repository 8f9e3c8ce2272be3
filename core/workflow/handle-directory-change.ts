/** Fields of the directory's DynamoDB item that its stream handler reads. */
export type DirectoryStreamItem = { version: string };

export type HandleDirectoryChangeDeps = {
  /** Starts recomputing the deadlines of all open tickets; idempotent per directory version. */
  startRecount(change: { version: string; at: Date }): Promise<void>;
};

/** Starts recomputing deadlines when the directory's version has changed; not for the first directory. */
export async function handleDirectoryChange(
  { version }: DirectoryStreamItem,
  before: DirectoryStreamItem | undefined,
  at: Date,
  { startRecount }: HandleDirectoryChangeDeps,
): Promise<void> {
  if (before && before.version !== version) await startRecount({ version, at });
}
