import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { chanceOf } from '../chance.ts';
import type { CheckContext } from '../check.ts';
import { importGraph } from './affected-tests.ts';
import { type Finding, findingsIn, note } from './findings.ts';
import { type Area, tooLong } from './scope.ts';
import { openTests, type SlipWithTests } from './tests-under-trial.ts';
import { type Mutant, withMutants } from './with-mutants.ts';

const root = resolve(import.meta.dirname, '../../..');

const filesLike = (patterns: readonly string[]): string[] =>
  globSync([...patterns], { cwd: root }).toSorted((a, b) => (a < b ? -1 : 1));

type Selection = {
  /** Part of the path of the files. */
  file: string;
  /** How many mutants, drawn by the seed; all if missing. */
  count: number | undefined;
  seed: number;
};

/** Returns the mutants of the area's files. */
export const mutantsOf = (area: Area, { file, count, seed }: Selection): Mutant[] => {
  const all = filesLike(area.files)
    .filter((path) => path.includes(file))
    .flatMap((path) => withMutants(path, readFileSync(join(root, path), 'utf8')).mutants);
  if (count === undefined) return all;
  const chance = chanceOf(seed);
  return all
    .map((mutant) => ({ mutant, turn: chance() }))
    .toSorted((a, b) => a.turn - b.turn)
    .slice(0, count)
    .map(({ mutant }) => mutant);
};

const graph = importGraph(root);

/** Returns the tests that load at least one of the files. */
const affected = (patterns: readonly string[], files: readonly string[]): string[] =>
  graph.affectedTests(
    filesLike(patterns).filter((test) => test !== tooLong),
    files,
  );

/** Whether the test's name says that it is about the file: most slips go no further. */
const isAbout = (test: string, file: string): boolean =>
  basename(test).startsWith(basename(file, '.ts'));

/** So many notice most of what those do not that are about the file; what they leave is asked of all others. */
const mostOthers = 6;

/** Where all that a file holds is made by its loading, nobody meets it again. */
const doesImport = (test: string, file: string): boolean =>
  readFileSync(join(root, test), 'utf8')
    .split('\n')
    .some((line) => !line.startsWith('import type ') && line.includes(`/${file}'`));

/** The other tests of the area: those that name the file, and those that have met most of it, come first. */
const othersFor = (file: string, area: Area, findings: readonly Finding[]): string[] => {
  const met = new Map<string, Set<string>>();
  for (const one of findings) {
    if (one.kind !== 'covered') continue;
    const [test = ''] = one.test.split(' > ');
    const ofFile = one.mutants.filter((id) => id.startsWith(`${file}#`));
    met.set(test, new Set([...(met.get(test) ?? []), ...ofFile]));
  }
  return affected(area.tests, [file])
    .filter((test) => !isAbout(test, file))
    .map((test) => ({ test, names: doesImport(test, file), met: met.get(test)?.size ?? 0 }))
    .toSorted((a, b) => Number(b.names) - Number(a.names) || b.met - a.met)
    .map(({ test }) => test);
};

const idsOf = (findings: readonly Finding[], kind: 'killed' | 'loaded'): Set<string> =>
  new Set(
    findings.flatMap((one) => {
      if (one.kind !== kind) return [];
      return one.kind === 'killed' ? one.mutant : one.mutants;
    }),
  );

type Tests = Awaited<ReturnType<typeof openTests>>;
type Log = Pick<CheckContext, 'log' | 'progress'>;
type Setting = { area: Area; vitest: Tests; findings: string; to: Log };

const atOnce = 40;

/** A slip that spoils what a test prepares as it loads leaves none of its batch led: it is looked for, and has been noticed. */
const loadAnew = async (
  slips: readonly SlipWithTests[],
  { vitest, findings }: Pick<Setting, 'vitest' | 'findings'>,
): Promise<void> => {
  const [first, ...others] = slips;
  if (!first || (await vitest.load(slips, findings))) return;
  if (others.length > 0) {
    const half = Math.ceil(slips.length / 2);
    await loadAnew(slips.slice(0, half), { vitest, findings });
    return loadAnew(slips.slice(half), { vitest, findings });
  }
  const { mutant, tests } = first;
  if (!(await vitest.load([{ ...first, mutant: 'no slip' }], findings))) {
    throw new Error(`They cannot be loaded though no slip was made: ${tests.join('; ')}`);
  }
  note(findings, { kind: 'killed', test: tests.join('; '), mutant });
};

type FilesFor = (file: string, id: string) => { tests: string[]; isReset: boolean };

/** Runs whole test files for each mutant that is not detected yet. */
const runFiles = async (mutants: readonly Mutant[], setting: Setting, filesFor: FilesFor) => {
  const killed = idsOf(findingsIn(setting.findings), 'killed');
  const left = mutants
    .filter(({ id }) => !killed.has(id))
    .map(({ id, file }) => ({ mutant: id, ...filesFor(file, id) }))
    .filter(({ tests }) => tests.length > 0);
  for (let at = 0; at < left.length; at += atOnce) {
    await loadAnew(left.slice(at, at + atOnce), setting);
    const done = Math.min(at + atOnce, left.length);
    setting.to.progress({ done, total: left.length, what: 'mutants tried with whole test files' });
  }
};

/** What is asked when a module loads is made by loading it once more, with tests that must then fail. */
const tryLoaded = async (mutants: readonly Mutant[], setting: Setting) => {
  const { area, findings } = setting;
  const about = (file: string): string[] =>
    affected(area.tests, [file]).filter((test) => isAbout(test, file));
  const known = findingsIn(findings);
  const files = [...new Set(mutants.map(({ file }) => file))];
  const orders = new Map(files.map((file) => [file, othersFor(file, area, known)]));
  const others = (file: string): string[] => orders.get(file) ?? [];
  const first = (file: string): string[] => others(file).slice(0, mostOthers);
  const last = (file: string): string[] => others(file).slice(mostOthers);
  for (const select of [about, first, last]) {
    await runFiles(mutants, setting, (file) => ({ tests: select(file), isReset: true }));
  }
};

/** The slips that were made, and those of them that a test noticed. */
export const runMutants = async (
  mutants: readonly Mutant[],
  area: Area,
  to: Log,
): Promise<{ killed: ReadonlySet<string>; met: ReadonlySet<string> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'mutants-'));
  const findings = join(folder, 'findings');
  const files = [...new Set(mutants.map(({ file }) => file))];
  const wanted = mutants.map(({ id }) => id);
  const tests = affected(area.tests, files);
  const vitest = await openTests(files, tests);
  try {
    const failing = await vitest.ask(tests, findings, wanted);
    if (failing.length > 0) {
      throw new Error(`They fail though no slip was made: ${failing.join('; ')}`);
    }
    const found = findingsIn(findings);
    const [killed, loaded] = [idsOf(found, 'killed'), idsOf(found, 'loaded')];
    to.log(`${killed.size} of ${mutants.length} detected by tests that ran once for each`);
    const left = mutants.filter(({ id }) => loaded.has(id) && !killed.has(id));
    to.log(`${left.length} need their modules loaded again`);
    const setting = { area, vitest, findings, to };
    await tryLoaded(left, setting);
    await runFiles(mutants, setting, (file, id) => ({
      tests: affected(area.fileTests ?? [], [file]),
      isReset: loaded.has(id),
    }));
    const all = findingsIn(findings);
    const met = all.flatMap((one) => (one.kind === 'covered' ? one.mutants : []));
    return { killed: idsOf(all, 'killed'), met: new Set([...met, ...loaded]) };
  } finally {
    await vitest.close();
    await rm(folder, { recursive: true, force: true });
  }
};
