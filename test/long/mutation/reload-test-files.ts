import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, inject, type RunnerTestCase, test, vi } from 'vitest';
import { activateMutant } from './active-mutant.ts';
import { storeFinding } from './findings.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Mutants with the test files that run for each; `isReset` reloads the source files too. */
    loadedAnew: { mutant: string; tests: string[]; isReset: boolean }[];
  }
}

const root = resolve(import.meta.dirname, '../../..');
const findings = inject('findings');

const mutantOf = ({ fullTestName }: RunnerTestCase): string => fullTestName.split(' > ')[0] ?? '';

const killed = new Set<string>();

beforeEach(({ task, skip }) => {
  // one detecting test per mutant is enough
  if (killed.has(mutantOf(task))) skip();
  activateMutant(mutantOf(task));
});
afterEach(({ task }) => {
  if (task.result?.state !== 'fail') return;
  killed.add(mutantOf(task));
  storeFinding(findings, { kind: 'killed', test: task.fullTestName, mutant: mutantOf(task) });
});

const isLoadable = (url: string): Promise<boolean> =>
  import(/* @vite-ignore */ url).then(
    () => true,
    () => false,
  );

/** Loads the test files again for each mutant, with their own hooks; the query string makes each import a new module. */
for (const { mutant, tests, isReset } of inject('loadedAnew')) {
  describe(mutant, async () => {
    activateMutant(mutant);
    if (isReset) vi.resetModules();
    for (const path of tests) {
      describe(path, async () => {
        activateMutant(mutant);
        if (!(await isLoadable(`${join(root, path)}?${encodeURIComponent(mutant)}`))) {
          storeFinding(findings, { kind: 'killed', test: path, mutant });
        }
        activateMutant();
        test('the mutated test file can be loaded', () => undefined);
      });
    }
    activateMutant();
  });
}
