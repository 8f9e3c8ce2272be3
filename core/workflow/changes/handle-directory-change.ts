/** Fields of the directory's DynamoDB item that the stream handler for directory changes reads. */
export type DirectoryStreamItem = { version: string };

export type HandleDirectoryChangeDeps = {
  /** Starts recomputing the deadlines of all open tickets. Idempotent for each directory version. */
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
