import { resolve } from 'node:path';
import { createVitest } from 'vitest/node';
import { withMutants } from './with-mutants.ts';

const loadedAnew = 'test/long/mutation/loaded-anew.ts';

const root = resolve(import.meta.dirname, '../../..');

/** A slip that is made when a module loads, and the tests that are loaded with it. */
export type SlipWithTests = { mutant: string; tests: string[] };

/** The tests of the rules over files that hold slips; nothing that they say is printed. */
export const openTests = async (files: readonly string[], include: readonly string[]) => {
  const inScope = new Set(files.map((file) => resolve(root, file)));
  const vitest = await createVitest(
    {
      ...{ root, config: false, watch: false, reporters: [{}], include: [...include, loadedAnew] },
      ...{ setupFiles: [resolve(import.meta.dirname, 'ask-tests.ts')], isolate: false },
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
    /** Leads each test for each of the slips that it meets; says what fails though none is made. */
    ask(tests: readonly string[], findings: string, wanted: string[]): Promise<string[]> {
      vitest.provide('findings', findings);
      vitest.provide('wanted', wanted);
      vitest.provide('loadedAnew', []);
      return lead(tests);
    },
    /** Loads tests once more for each of these slips, which are made by the loading; false if none could be led. */
    async load(slips: readonly SlipWithTests[], findings: string): Promise<boolean> {
      vitest.provide('findings', findings);
      vitest.provide('wanted', []);
      vitest.provide('loadedAnew', [...slips]);
      const { testModules } = await start([loadedAnew]);
      return testModules.every((module) => module.errors().length === 0);
    },
    close: () => vitest.close(),
  };
};
