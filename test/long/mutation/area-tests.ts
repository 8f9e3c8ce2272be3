import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { importGraph } from './affected-tests.ts';
import type { Finding } from './findings.ts';
import { type Area, excludedTestFile } from './mutation-areas.ts';

export const repositoryRoot = resolve(import.meta.dirname, '../../..');

export function filesLike(patterns: readonly string[]): string[] {
  return globSync([...patterns], { cwd: repositoryRoot }).toSorted((a, b) => (a < b ? -1 : 1));
}

const graph = importGraph(repositoryRoot);

/** Returns the tests that load at least one of the given source files. */
export function listAffectedTests(patterns: readonly string[], files: readonly string[]): string[] {
  return graph.affectedTests(
    filesLike(patterns).filter((test) => test !== excludedTestFile),
    files,
  );
}

/** Returns true if a test's file name matches the source file's; such tests detect most of the file's mutants. */
export function isAbout(test: string, file: string): boolean {
  return basename(test).startsWith(basename(file, '.ts'));
}

/**
 * Number of other tests that run first for undetected mutants; they detect most of them. All remaining tests run for the
 * rest.
 */
export const maxOtherTests = 6;

/** Returns true if a test file imports the source file directly. */
const doesImport = (test: string, file: string): boolean =>
  readFileSync(join(repositoryRoot, test), 'utf8')
    .split('\n')
    .some((line) => !line.startsWith('import type ') && line.includes(`/${file}'`));

/** Returns the area's other tests for a file: those that import the file or reached most of its mutants come first. */
export function listOtherTests(file: string, area: Area, findings: readonly Finding[]): string[] {
  const met = new Map<string, Set<string>>();
  for (const one of findings) {
    if (one.kind !== 'covered') continue;
    const [test = ''] = one.test.split(' > ');
    const ofFile = one.mutants.filter((id) => id.startsWith(`${file}#`));
    met.set(test, new Set([...(met.get(test) ?? []), ...ofFile]));
  }
  return listAffectedTests(area.tests, [file])
    .filter((test) => !isAbout(test, file))
    .map((test) => ({ test, names: doesImport(test, file), met: met.get(test)?.size ?? 0 }))
    .toSorted((a, b) => Number(b.names) - Number(a.names) || b.met - a.met)
    .map(({ test }) => test);
}
