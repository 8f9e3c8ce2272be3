import type { CheckContext } from './check.ts';
import { openCleanUps } from './clean-ups.ts';
import { readOptions } from './read-options.ts';

/** A context for the short form of a check inside a test: collects failures, prints nothing. */
export const testContext = (assembly: string, seed: number) => {
  const failures: string[] = [];
  const cleanUps = openCleanUps();
  const context: CheckContext = {
    options: readOptions(['--quick', '--seed', String(seed)]),
    assembly: async () => assembly,
    log: () => undefined,
    progress: () => undefined,
    fail: (failure) => void failures.push(failure),
    atEnd: cleanUps.add,
  };
  /** Stops what the parts share; throws what went wrong at that. */
  const stop = async (): Promise<void> => {
    const [error] = await cleanUps.run();
    if (error) throw error;
  };
  return { context, failures, stop };
};
