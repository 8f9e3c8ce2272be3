import { mutantSwitchName } from './with-mutants.ts';

/** The active mutant in this process, and the mutants whose code was reached. */
const trial = {
  mutant: '',
  asked: new Set<string>(),
  questions: 0,
  most: Number.POSITIVE_INFINITY,
};

/** Returns whether a mutant is active. Throws after too many calls, because a mutant can cause an endless loop. */
const questioned = (id: string): boolean => {
  trial.asked.add(id);
  trial.questions += 1;
  if (trial.questions > trial.most)
    throw new Error(`Gave up after ${trial.most} steps: the mutant may loop forever`);
  return trial.mutant === id;
};

/** Maximum number of mutant evaluations per test; more indicate an endless loop. */
const maxWithoutEnd = 50_000_000;

export function activateMutant(mutant = ''): void {
  Object.assign(trial, { mutant, questions: 0, most: maxWithoutEnd });
  Object.assign(globalThis, { [mutantSwitchName]: questioned });
}

/** Runs a function with a mutant active, or none. Returns the mutants reached and the number of evaluations. */
export async function runWithMutant(
  mutant: string,
  work: () => unknown,
  most = Number.POSITIVE_INFINITY,
): Promise<{ asked: ReadonlySet<string>; questions: number; failed: boolean }> {
  Object.assign(trial, { mutant, asked: new Set(), questions: 0, most });
  let failed = false;
  try {
    await work();
  } catch {
    failed = true;
  }
  const { asked, questions } = trial;
  Object.assign(trial, { mutant: '', asked: new Set(), questions: 0 });
  trial.most = Number.POSITIVE_INFINITY;
  return { asked, questions, failed };
}

/** Returns the mutants reached since the last call outside any test, while modules loaded. */
export function takeReachedMutants(): string[] {
  const asked = [...trial.asked];
  trial.asked = new Set();
  return asked;
}
