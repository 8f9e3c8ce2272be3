import type { HandleDirectoryChangeDeps } from '../../core/workflow/changes/handle-directory-change.ts';
import { createExecutionStarter } from './execution-starter.ts';

/** Formats an instant to the second, for the name of a Step Functions execution: `20220110T083000Z`. */
const toCompactTimestamp = (at: Date): string => at.toISOString().replace(/\.\d+|[-:]/g, '');

/**
 * Creates a function that starts the recomputation of deadlines. The execution's name consists of directory version and
 * time. The time keeps the name unique if the directory returns to an earlier version.
 */
export function createDeadlineRecomputeStarter(
  stateMachineArn: string,
  shards: readonly number[],
): HandleDirectoryChangeDeps['startRecount'] {
  const start = createExecutionStarter(stateMachineArn);
  return ({ version, at }) =>
    start(`${version}-${toCompactTimestamp(at)}`, { directory: version, shards });
}
