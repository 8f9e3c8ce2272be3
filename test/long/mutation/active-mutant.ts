import { mutantSwitchName } from './with-mutants.ts';

/** The active mutant in this process, and the mutants whose code was reached. */
const mutationState = {
  mutant: '',
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

/** Maximum number of mutant evaluations per test; more indicate an endless loop. */
const maxWithoutEnd = 50_000_000;

export function activateMutant(mutant = ''): void {
  Object.assign(mutationState, { mutant, questions: 0, most: maxWithoutEnd });
  Object.assign(globalThis, { [mutantSwitchName]: questioned });
}

/** Runs a function with a mutant active, or none. Returns the mutants reached and the number of evaluations. */
export async function runWithMutant(
  mutant: string,
  work: () => unknown,
  most = Number.POSITIVE_INFINITY,
): Promise<{ reachedMutants: ReadonlySet<string>; questions: number; failed: boolean }> {
  Object.assign(mutationState, { mutant, reachedMutants: new Set(), questions: 0, most });
  let failed = false;
  try {
    await work();
  } catch {
    failed = true;
  }
  const { reachedMutants, questions } = mutationState;
  Object.assign(mutationState, { mutant: '', reachedMutants: new Set(), questions: 0 });
  mutationState.most = Number.POSITIVE_INFINITY;
  return { reachedMutants: reachedMutants, questions, failed };
}

/** Returns the mutants reached since the last call outside any test, while modules loaded. */
export function takeReachedMutants(): string[] {
  const reachedMutants = [...mutationState.reachedMutants];
  mutationState.reachedMutants = new Set();
  return reachedMutants;
}
