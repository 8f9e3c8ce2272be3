import type { CheckContext } from '../runner/check.ts';
import { isAbout, listAffectedTests, listOtherTests, maxOtherTests } from './area-tests.ts';
import { listMutantIds, readFindings, storeFinding } from './findings.ts';
import type { Area } from './mutation-areas.ts';
import type { MutantWithTests, openTestRunner } from './test-runner.ts';
import type { Mutant } from './with-mutants.ts';

type Tests = Awaited<ReturnType<typeof openTestRunner>>;
type Log = Pick<CheckContext, 'log' | 'progress'>;
export type RunTestFilesOptions = { area: Area; vitest: Tests; findings: string; to: Log };

const atOnce = 40;

const noMutant = 'no mutant';

/**
 * Runs a batch of mutants. If none of the batch ran because one of them breaks a test file's loading, splits the batch to
 * find that mutant, which counts as detected.
 */
const loadAnew = async (
  slips: readonly MutantWithTests[],
  { vitest, findings }: Pick<RunTestFilesOptions, 'vitest' | 'findings'>,
): Promise<void> => {
  const [first, ...others] = slips;
  if (!first || (await vitest.load(slips, findings))) return;
  if (others.length > 0) {
    const half = Math.ceil(slips.length / 2);
    await loadAnew(slips.slice(0, half), { vitest, findings });
    return loadAnew(slips.slice(half), { vitest, findings });
  }
  const { mutant, tests } = first;
  if (!(await vitest.load([{ ...first, mutant: noMutant }], findings))) {
    throw new Error(`Test files cannot be loaded without a mutant: ${tests.join('; ')}`);
  }
  storeFinding(findings, { kind: 'killed', test: tests.join('; '), mutant });
};

type FilesFor = (file: string, id: string) => { tests: string[]; isReset: boolean };

/** Runs whole test files for each mutant that no single test has detected. */
const runFiles = async (
  mutants: readonly Mutant[],
  options: RunTestFilesOptions,
  filesFor: FilesFor,
) => {
  const killed = listMutantIds(readFindings(options.findings), 'killed');
  const left = mutants
    .filter(({ id }) => !killed.has(id))
    .map(({ id, file }) => ({ mutant: id, ...filesFor(file, id) }))
    .filter(({ tests }) => tests.length > 0);
  for (let at = 0; at < left.length; at += atOnce) {
    await loadAnew(left.slice(at, at + atOnce), options);
    const done = Math.min(at + atOnce, left.length);
    options.to.progress({
      done,
      total: left.length,
      summary: 'mutants tried with whole test files',
    });
  }
};

/** Runs the test files of `fileTests` for undetected mutants, after one run without mutants. */
export async function runFileTests(
  mutants: readonly Mutant[],
  loaded: ReadonlySet<string>,
  runTestFilesOptions: RunTestFilesOptions,
) {
  const { area, vitest, findings } = runTestFilesOptions;
  const testsFor = (files: readonly string[]) => listAffectedTests(area.fileTests ?? [], files);
  const tests = testsFor(mutants.map(({ file }) => file));
  if (tests.length === 0) return;
  await vitest.load([{ mutant: noMutant, tests, isReset: false }], findings);
  for (const one of readFindings(findings)) {
    if (one.kind !== 'killed' || one.mutant !== noMutant) continue;
    throw new Error(`Fails without a mutant: ${one.test}`);
  }
  await runFiles(mutants, runTestFilesOptions, (file, id) => ({
    tests: testsFor([file]),
    isReset: loaded.has(id),
  }));
}

/** Tests mutants that are evaluated at load time by loading their modules again. */
export async function runReloadedTests(mutants: readonly Mutant[], options: RunTestFilesOptions) {
  const { area, findings } = options;
  const about = (file: string): string[] =>
    listAffectedTests(area.tests, [file]).filter((test) => isAbout(test, file));
  const known = readFindings(findings);
  const files = [...new Set(mutants.map(({ file }) => file))];
  const orders = new Map(files.map((file) => [file, listOtherTests(file, area, known)]));
  const others = (file: string): string[] => orders.get(file) ?? [];
  const first = (file: string): string[] => others(file).slice(0, maxOtherTests);
  const last = (file: string): string[] => others(file).slice(maxOtherTests);
  for (const select of [about, first, last]) {
    await runFiles(mutants, options, (file) => ({ tests: select(file), isReset: true }));
  }
}
