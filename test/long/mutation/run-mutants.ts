import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckContext } from '../runner/check.ts';
import { createSeedRandom } from '../seeded-random.ts';
import { filesLike, listAffectedTests, repositoryRoot } from './area-tests.ts';
import { listMutantIds, readFindings } from './findings.ts';
import type { Area } from './mutation-areas.ts';
import { runFileTests, runReloadedTests } from './run-test-files.ts';
import { openTestRunner } from './test-runner.ts';
import { type Mutant, withMutants } from './with-mutants.ts';

type Selection = {
  /** Text that a source file's path must contain. */
  file: string;
  /** Number of randomly chosen mutants; all mutants if missing. */
  count: number | undefined;
  seed: number;
};

/** Returns the mutants of an area's source files, or a random selection. */
export function mutantsOf(area: Area, { file, count, seed }: Selection): Mutant[] {
  const all = filesLike(area.files)
    .filter((path) => path.includes(file))
    .flatMap((path) => withMutants(path, readFileSync(join(repositoryRoot, path), 'utf8')).mutants);
  if (count === undefined) return all;
  const chance = createSeedRandom(seed);
  return all
    .map((mutant) => ({ mutant, turn: chance() }))
    .toSorted((a, b) => a.turn - b.turn)
    .slice(0, count)
    .map(({ mutant }) => mutant);
}

type Log = Pick<CheckContext, 'log' | 'progress'>;

/** Tests the mutants. Returns those that a test reached and those that a test detected. */
export async function runMutants(
  mutants: readonly Mutant[],
  area: Area,
  to: Log,
): Promise<{ killed: ReadonlySet<string>; met: ReadonlySet<string> }> {
  const folder = await mkdtemp(join(tmpdir(), 'mutants-'));
  const findings = join(folder, 'findings');
  const files = [...new Set(mutants.map(({ file }) => file))];
  const wanted = mutants.map(({ id }) => id);
  const tests = listAffectedTests(area.tests, files);
  const vitest = await openTestRunner(files, tests);
  try {
    const failing = await vitest.runTests(tests, findings, wanted);
    if (failing.length > 0) {
      throw new Error(`Tests fail without a mutant: ${failing.join('; ')}`);
    }
    const found = readFindings(findings);
    const [killed, loaded] = [listMutantIds(found, 'killed'), listMutantIds(found, 'loaded')];
    to.log(`${killed.size} of ${mutants.length} detected by tests that ran once for each`);
    const left = mutants.filter(({ id }) => loaded.has(id) && !killed.has(id));
    to.log(`${left.length} need their modules loaded again`);
    const setting = { area, vitest, findings, to };
    await runReloadedTests(left, setting);
    await runFileTests(mutants, loaded, setting);
    const all = readFindings(findings);
    const met = all.flatMap((one) => (one.kind === 'covered' ? one.mutants : []));
    return { killed: listMutantIds(all, 'killed'), met: new Set([...met, ...loaded]) };
  } finally {
    await vitest.close();
    await rm(folder, { recursive: true, force: true });
  }
}
