import { isTried } from './with-mutants.ts';

/** Which slip is made at this moment in this process, and what has asked whether it is its turn. */
const trial = {
  mutant: '',
  asked: new Set<string>(),
  questions: 0,
  most: Number.POSITIVE_INFINITY,
};

/** A loop that a slip has left without an end asks for ever. */
const questioned = (id: string): boolean => {
  trial.asked.add(id);
  trial.questions += 1;
  if (trial.questions > trial.most) throw new Error('It goes on without an end');
  return trial.mutant === id;
};

/** No test of the rules asks so often. */
const mostWithoutEnd = 50_000_000;

export const openTrial = (mutant = ''): void => {
  Object.assign(trial, { mutant, questions: 0, most: mostWithoutEnd });
  Object.assign(globalThis, { [isTried]: questioned });
};

/** Does something with a slip made, or none; says what asked meanwhile, and how often. */
export const during = async (
  mutant: string,
  work: () => unknown,
  most = Number.POSITIVE_INFINITY,
): Promise<{ asked: ReadonlySet<string>; questions: number; failed: boolean }> => {
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
};

/** What asked since the last time while nothing was done: while modules were loaded. */
export const askedAside = (): string[] => {
  const asked = [...trial.asked];
  trial.asked = new Set();
  return asked;
};
