import type { CheckContext } from './check.ts';
import { openCleanUps } from './clean-ups.ts';
import { readOptions } from './read-options.ts';

/** Returns a context for running the quick form of a check inside a test: collects failures and prints nothing. */
export function testContext(assembly: string, seed: number) {
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
  /** Stops the resources that parts of a check share; throws the first error. */
  const stop = async (): Promise<void> => {
    const [error] = await cleanUps.run();
    if (error) throw error;
  };
  return { context, failures, stop };
}
