import type { FollowDirectoryPorts } from '../../core/journey/follow-directory.ts';
import { startOnce } from './start-once.ts';

/** To the second, in letters that the name of an execution may have: `20220110T083000Z`. */
const stamp = (at: Date): string => at.toISOString().replace(/\.\d+|[-:]/g, '');

/** Starts a recount; its name has the change's instant because a directory can come back as it was. */
export const recountStarter = (
  stateMachineArn: string,
  shards: readonly number[],
): FollowDirectoryPorts['startRecount'] => {
  const start = startOnce(stateMachineArn);
  return ({ version, at }) => start(`${version}-${stamp(at)}`, { directory: version, shards });
};
