import { retryOnConflict } from '../../shared/retry-on-conflict.ts';
import type { Directory } from '../model/directory.ts';
import type { DirectoryProblem } from '../model/problem.ts';
import type { DirectoryStore } from './change.ts';
import { combineDirectory, type RosterKind } from './combine-directory.ts';

/**
 * Data that a deployment writes: the reference data from the files, and the same data with all changes by staff up to the
 * number `lastChange`.
 */
export type DirectoryDeployment = { files: Directory; directory: Directory; lastChange: number };

type LoadDirectoryDeps = {
  store: Pick<DirectoryStore, 'changes'> & {
    /**
     * Writes both versions of the reference data in one transaction. If staff have changed the data since it was read,
     * returns `stale` and writes nothing.
     */
    load(loaded: DirectoryDeployment): Promise<'committed' | 'stale'>;
  };
  now(): Date;
};

/**
 * Combines the deployed reference data with all changes by staff and stores the result. Rejects the deployment if the
 * combination is invalid.
 */
export async function loadDirectory(
  roster: RosterKind,
  { store, now }: LoadDirectoryDeps,
): Promise<{ kind: 'loaded' } | { kind: 'invalid'; problems: DirectoryProblem[] }> {
  return retryOnConflict({ entity: 'the directory' }, async () => {
    const changes = await store.changes();
    const outcome = combineDirectory(roster, changes, now());
    if (outcome.kind === 'invalid') return outcome;
    const { files, directory } = outcome;
    const written = await store.load({ files, directory, lastChange: changes.length });
    return written === 'committed' ? { kind: 'loaded' } : 'conflict';
  });
}
