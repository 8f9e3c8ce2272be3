import type { DirectoryChange, DirectoryStore } from '../../../core/directory/change/change.ts';
import { applyDirectoryEdits } from '../../../core/directory/change/edit.ts';
import type { DirectoryDeployment } from '../../../core/directory/change/load-directory.ts';
import { testDirectory } from '../directory/test-directory.ts';

const brought = applyDirectoryEdits(testDirectory, []);
if (brought.kind === 'invalid') throw new Error(JSON.stringify(brought.problems));

/** The directory as the first deployment stores it, with rows in the order of their keys. */
export const loadedDirectory = brought.directory;

type Memory = DirectoryStore & {
  load(loaded: DirectoryDeployment): Promise<'committed' | 'stale'>;
  /** Runs a function once before the next write, to simulate a concurrent change. */
  meanwhile(act: () => Promise<unknown>): void;
};

export function memoryDirectory(): Memory {
  let files = testDirectory;
  let inForce = loadedDirectory;
  const changes: DirectoryChange[] = [];
  let others: (() => Promise<unknown>) | undefined;
  const othersFirst = async () => {
    const act = others;
    others = undefined;
    await act?.();
  };
  return {
    meanwhile(act) {
      others = act;
    },
    current: async () => ({ directory: inForce, lastChange: changes.length }),
    files: async () => files,
    changes: async () => [...changes],
    latest: async (most, before = Number.POSITIVE_INFINITY) =>
      changes
        .filter(({ number }) => number < before)
        .toReversed()
        .slice(0, most),
    async commit(change, next) {
      await othersFirst();
      const isNext = change.number === changes.length + 1;
      if (!isNext || change.version.before !== inForce.version) return 'stale';
      changes.push(change);
      inForce = next;
      return 'committed';
    },
    async load(loaded) {
      await othersFirst();
      if (loaded.lastChange !== changes.length) return 'stale';
      files = loaded.files;
      inForce = loaded.directory;
      return 'committed';
    },
  };
}
