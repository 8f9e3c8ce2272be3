/** Fields of the directory's DynamoDB item that its stream handler reads. */
export type FollowedDirectory = { version: string };

export type FollowDirectoryPorts = {
  /** Starts recomputing the deadlines of all open tickets; idempotent per directory version. */
  startRecount(change: { version: string; at: Date }): Promise<void>;
};

/** Starts recomputing deadlines when the directory's version has changed; not for the first directory. */
export const followDirectory = async (
  { version }: FollowedDirectory,
  before: FollowedDirectory | undefined,
  at: Date,
  { startRecount }: FollowDirectoryPorts,
): Promise<void> => {
  if (before && before.version !== version) await startRecount({ version, at });
};
