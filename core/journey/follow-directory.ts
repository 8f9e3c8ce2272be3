/** As much of the directory's item as its follower looks at. */
export type FollowedDirectory = { version: string };

export type FollowDirectoryPorts = {
  /** Has every open ticket recounted; the same change of the directory twice is harmless. */
  startRecount(change: { version: string; at: Date }): Promise<void>;
};

/** What another directory sets going: deadlines are recounted. The first one finds none. */
export const followDirectory = async (
  { version }: FollowedDirectory,
  before: FollowedDirectory | undefined,
  at: Date,
  { startRecount }: FollowDirectoryPorts,
): Promise<void> => {
  if (before && before.version !== version) await startRecount({ version, at });
};
