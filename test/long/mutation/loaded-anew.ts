import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, inject, type RunnerTestCase, test, vi } from 'vitest';
import { note } from './findings.ts';
import { openTrial } from './trial.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Slips that are made when a module loads, each with the tests that are loaded with it. */
    loadedAnew: { mutant: string; tests: string[] }[];
  }
}

const root = resolve(import.meta.dirname, '../../..');
const findings = inject('findings');

const mutantOf = ({ fullTestName }: RunnerTestCase): string => fullTestName.split(' > ')[0] ?? '';

const killed = new Set<string>();

beforeEach(({ task, skip }) => {
  // the first who notices is enough
  if (killed.has(mutantOf(task))) skip();
  openTrial(mutantOf(task));
});
afterEach(({ task }) => {
  if (task.result?.state !== 'fail') return;
  killed.add(mutantOf(task));
  note(findings, { kind: 'killed', test: task.fullTestName, mutant: mutantOf(task) });
});

/** All that was loaded is loaded once more, with the slip in it, and its tests are led. */
for (const { mutant, tests } of inject('loadedAnew')) {
  describe(mutant, async () => {
    openTrial(mutant);
    vi.resetModules();
    for (const path of tests) {
      const loaded = await import(/* @vite-ignore */ join(root, path)).then(
        () => true,
        () => false,
      );
      if (!loaded) {
        note(findings, { kind: 'killed', test: path, mutant });
        break;
      }
    }
    test('something is loaded', () => undefined);
    openTrial();
  });
}
