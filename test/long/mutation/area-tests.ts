import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { importGraph } from './affected-tests.ts';
import type { Finding } from './findings.ts';
import { type Area, tooLong } from './scope.ts';

export const root = resolve(import.meta.dirname, '../../..');

export const filesLike = (patterns: readonly string[]): string[] =>
  globSync([...patterns], { cwd: root }).toSorted((a, b) => (a < b ? -1 : 1));

const graph = importGraph(root);

/** Returns the tests that load at least one of the files. */
export const affected = (patterns: readonly string[], files: readonly string[]): string[] =>
  graph.affectedTests(
    filesLike(patterns).filter((test) => test !== tooLong),
    files,
  );

/** Whether the test's name says that it is about the file: most slips go no further. */
export const isAbout = (test: string, file: string): boolean =>
  basename(test).startsWith(basename(file, '.ts'));

/** So many notice most of what those do not that are about the file; what they leave is asked of all others. */
export const mostOthers = 6;

/** Where all that a file holds is made by its loading, nobody meets it again. */
const doesImport = (test: string, file: string): boolean =>
  readFileSync(join(root, test), 'utf8')
    .split('\n')
    .some((line) => !line.startsWith('import type ') && line.includes(`/${file}'`));

/** The other tests of the area: those that name the file, and those that have met most of it, come first. */
export const othersFor = (file: string, area: Area, findings: readonly Finding[]): string[] => {
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
