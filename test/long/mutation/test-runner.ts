import { resolve } from 'node:path';
// biome-ignore lint/suspicious/noDeprecatedImports: only another overload is deprecated
import { createVitest, type TestModule } from 'vitest/node';
import { storeFinding } from './findings.ts';
import { withMutants } from './with-mutants.ts';

const loadedAnew = 'test/long/mutation/reload-test-files.ts';

const root = resolve(import.meta.dirname, '../../..');

/** A mutant and the test files that run for it; `isReset` reloads the source files too. */
export type MutantWithTests = { mutant: string; tests: string[]; isReset: boolean };

/** Returns the mutants for which a hook failed, so that their tests were skipped. */
const brokenMutants = (module: TestModule): string[] =>
  [...module.children.allSuites()]
    .filter((suite) => suite.errors().length > 0)
    .flatMap(({ fullName }) => fullName.split(' > ')[0] ?? []);

/** Starts Vitest with mutated source files and without output. */
export async function openTestRunner(files: readonly string[], include: readonly string[]) {
  const inScope = new Set(files.map((file) => resolve(root, file)));
  const vitest = await createVitest(
    {
      ...{ root, config: false, watch: false, reporters: [{}], include: [...include, loadedAnew] },
      ...{ setupFiles: [resolve(import.meta.dirname, 'run-tests-per-mutant.ts')], isolate: false },
      ...{ maxWorkers: 1, fileParallelism: false, testTimeout: 120_000, hookTimeout: 0 },
      ...{ update: 'none', fsModuleCache: false, onConsoleLog: () => false, bail: 0 },
    },
    {
      plugins: [
        {
          name: 'mutants',
          enforce: 'pre',
          transform(text, id) {
            const path = id.split('?')[0] ?? id;
            if (!inScope.has(path)) return undefined;
            return { code: withMutants(path.slice(root.length + 1), text).code, map: null };
          },
        },
      ],
    },
  );
  const start = (tests: readonly string[]) => {
    vitest.state.filesMap.clear();
    return vitest.start([...tests]);
  };
  const lead = async (tests: readonly string[]): Promise<string[]> => {
    const { testModules, unhandledErrors } = await start(tests);
    return [
      ...unhandledErrors.map(String),
      ...testModules.flatMap((module) => [
        ...module.errors().map(({ message }) => `${module.relativeModuleId}: ${message}`),
        ...[...module.children.allTests('failed')].map(
          (test) => `${module.relativeModuleId}: ${test.fullName}`,
        ),
      ]),
    ];
  };
  return {
    /** Runs each test for each mutant that it reaches. Returns tests that fail without a mutant. */
    runTests(tests: readonly string[], findings: string, wanted: string[]): Promise<string[]> {
      vitest.provide('findings', findings);
      vitest.provide('wanted', wanted);
      vitest.provide('loadedAnew', []);
      return lead(tests);
    },
    /** Runs whole test files for each mutant. Returns false if the test files could not be loaded. */
    async load(slips: readonly MutantWithTests[], findings: string): Promise<boolean> {
      vitest.provide('findings', findings);
      vitest.provide('wanted', []);
      vitest.provide('loadedAnew', [...slips]);
      const { testModules } = await start([loadedAnew]);
      for (const mutant of testModules.flatMap(brokenMutants)) {
        storeFinding(findings, { kind: 'killed', test: 'a hook', mutant });
      }
      return testModules.every((module) => module.errors().length === 0);
    },
    close: () => vitest.close(),
  };
}
