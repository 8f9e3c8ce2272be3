import { cacheFactoryName, mutantSwitchName } from './with-mutants.ts';

/** The active mutant in this process, and the mutants whose code was reached. */
const mutationState = {
  mutant: '',
  /** Number of runs so far, with a mutant or without one. */
  runs: 0,
  reachedMutants: new Set<string>(),
  questions: 0,
  most: Number.POSITIVE_INFINITY,
};

/** Returns whether a mutant is active. Throws after too many calls, because a mutant can cause an endless loop. */
const questioned = (id: string): boolean => {
  mutationState.reachedMutants.add(id);
  mutationState.questions += 1;
  if (mutationState.questions > mutationState.most)
    throw new Error(`Gave up after ${mutationState.most} steps: the mutant may loop forever`);
  return mutationState.mutant === id;
};

/**
 * Creates a cache that is emptied before each run, so that values computed with a mutant don't outlive it, and each run
 * reaches the code that fills the cache.
 */
const createCachePerRun = <Cache extends object>(create: () => Cache): Cache => {
  let [run, cache] = [mutationState.runs, create()];
  return new Proxy(cache, {
    get(_, name) {
      if (run !== mutationState.runs) [run, cache] = [mutationState.runs, create()];
      const value: unknown = Reflect.get(cache, name, cache);
      return typeof value === 'function' ? value.bind(cache) : value;
    },
  });
};

/** Maximum number of mutant evaluations per test; more indicate an endless loop. */
const maxWithoutEnd = 50_000_000;

export function activateMutant(mutant = ''): void {
  mutationState.runs += 1;
  Object.assign(mutationState, { mutant, questions: 0, most: maxWithoutEnd });
  Object.assign(globalThis, {
    [mutantSwitchName]: questioned,
    [cacheFactoryName]: createCachePerRun,
  });
}

/** Runs a function with a mutant active, or none. Returns the mutants reached and the number of evaluations. */
export async function runWithMutant(
  mutant: string,
  work: () => unknown,
  most = Number.POSITIVE_INFINITY,
): Promise<{ reachedMutants: ReadonlySet<string>; questions: number; failed: boolean }> {
  mutationState.runs += 1;
  Object.assign(mutationState, { mutant, reachedMutants: new Set(), questions: 0, most });
  let failed = false;
  try {
    await work();
  } catch {
    failed = true;
  }
  const { reachedMutants, questions } = mutationState;
  Object.assign(mutationState, { mutant: '', reachedMutants: new Set(), questions: 0 });
  mutationState.runs += 1;
  mutationState.most = Number.POSITIVE_INFINITY;
  return { reachedMutants: reachedMutants, questions, failed };
}

/** Returns the mutants reached since the last call outside any test, while modules loaded. */
export function takeReachedMutants(): string[] {
  const reachedMutants = [...mutationState.reachedMutants];
  mutationState.reachedMutants = new Set();
  return reachedMutants;
}
