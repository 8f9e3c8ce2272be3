import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Pattern of type-only imports, which load no module. */
const typeImport = /^(?:import|export) type [^;]*? from '[^']*';/gm;

const importsOf = (root: string, file: string): string[] => {
  if (!file.endsWith('.ts') && !file.endsWith('.tsx')) return [];
  const text = readFileSync(join(root, file), 'utf8').replace(typeImport, '');
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(file), name))
    .filter((path) => existsSync(join(root, path)));
};

/**
 * Builds the graph of static imports between source files and returns queries on it; each file counts as loaded by itself.
 */
export function importGraph(root: string) {
  const imports = new Map<string, string[]>();
  const directImports = (file: string): string[] => {
    const known = imports.get(file) ?? importsOf(root, file);
    imports.set(file, known);
    return known;
  };
  const closures = new Map<string, ReadonlySet<string>>();
  const closureOf = (file: string): ReadonlySet<string> => {
    const known = closures.get(file);
    if (known) return known;
    const closure = new Set([file]);
    for (const one of closure) for (const next of directImports(one)) closure.add(next);
    closures.set(file, closure);
    return closure;
  };
  return {
    closureOf,
    /** Returns the tests that load at least one of the files; no other test can detect a mutant in these files. */
    affectedTests: (tests: readonly string[], files: readonly string[]): string[] =>
      tests.filter((test) => files.some((file) => closureOf(test).has(file))),
  };
}
