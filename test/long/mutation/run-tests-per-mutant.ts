import fc from 'fast-check';
import { afterEach, beforeEach, inject, type RunnerTestCase, TestRunner } from 'vitest';
import { activateMutant, runWithMutant, takeReachedMutants } from './active-mutant.ts';
import { type Finding, readFindings, storeFinding } from './findings.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the file to which mutation test results are written. */
    findings: string;
    /** Ids of the mutants to test; empty to test all. */
    wanted: string[];
  }
}

const path = inject('findings');
const wanted = new Set(inject('wanted'));
activateMutant();
// stops at the first failure: shrinking a counterexample would take hours
fc.configureGlobal({ endOnFailure: true, seed: 1022 });

const killed = new Set(
  readFindings(path).flatMap((one) => (one.kind === 'killed' ? one.mutant : [])),
);

/** Maximum CPU time of a test that runs once per mutant, in milliseconds. */
const maxMilliseconds = 700;

const usedMilliseconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

const nameOf = (task: RunnerTestCase): string => `${task.file.name} > ${task.name}`;

/** Runs a test once for each mutant that it reaches and that no test has detected yet. */
const askAbout = async (task: RunnerTestCase): Promise<void> => {
  const lead = TestRunner.getTestFn(task);
  const test = nameOf(task);
  const found = (finding: Finding) => storeFinding(path, finding);
  const loaded = takeReachedMutants();
  if (loaded.length > 0) found({ kind: 'loaded', mutants: loaded });
  const began = process.cpuUsage();
  const { reachedMutants, questions, failed } = await runWithMutant('', lead);
  if (failed || usedMilliseconds(began) > maxMilliseconds) return;
  found({ kind: 'covered', test, mutants: [...reachedMutants] });
  for (const id of reachedMutants) {
    if (killed.has(id) || (wanted.size > 0 && !wanted.has(id))) continue;
    const tried = await runWithMutant(id, lead, questions * 30 + 20_000);
    if (!tried.failed) continue;
    const again = await runWithMutant('', lead);
    if (again.failed) return found({ kind: 'spoilt', test, mutant: id });
    killed.add(id);
    found({ kind: 'killed', test, mutant: id });
  }
};

if (inject('loadedAnew').length === 0) {
  beforeEach(({ task }) => askAbout(task), 0);
  // mutants reached by the test itself weren't reached while loading
  afterEach(() => void takeReachedMutants());
}
