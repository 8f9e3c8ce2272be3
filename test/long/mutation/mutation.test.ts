import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { areas } from './mutation-areas.ts';
import { readExplained } from './survivor-explanations.ts';
import { withMutants } from './with-mutants.ts';

const slipsIn = (text: string): string[] =>
  withMutants('a-file.ts', text).mutants.map(
    ({ kind, original, replacement }) => `${kind}: ${original} => ${replacement}`,
  );

test('withMutants mutates the boundary, direction and result of a comparison', () => {
  expect(slipsIn('const isLate = due <= now;')).toEqual([
    'operator: due <= now => (due) < (now)',
    'operator: due <= now => (due) > (now)',
    'condition: due <= now => true',
    'condition: due <= now => false',
  ]);
});

test('withMutants replaces ?. in an optional chain and does not change the rest of the chain', () => {
  const { code, mutants } = withMutants('a-file.ts', 'const at = ticket.callback?.due.at;');
  expect(mutants.map(({ replacement }) => replacement)).toEqual(['ticket.callback.due.at']);
  expect(code).toContain('(ticket.callback?.due.at)');
});

test('withMutants does not mutate names, types and imports', () => {
  expect(slipsIn("import { a } from 'b';\nexport type C = 'd' | 7;\nconst e: 'f' = g;")).toEqual(
    [],
  );
});

test('withMutants replaces only methods that have an opposite, such as some and every', () => {
  expect(slipsIn('const a = b.toLocaleString();')).toEqual([]);
  expect(slipsIn('const a = b.some(c);')).toEqual(['method: b.some(c) => b.every(c)']);
});

test('withMutants replaces module-level caches by caches that are emptied before each run', () => {
  const { code } = withMutants(
    'a-file.ts',
    'const cache = new WeakMap<object, A>();\nconst table = new Map([[a, b]]);',
  );
  expect(code).toContain('const cache = __cachePerRun(() => new WeakMap<object, A>());');
  expect(code).toContain('const table = new Map(');
});

const root = join(import.meta.dirname, '../../..');

/** Returns the patterns without braces that a pattern such as `core/{a,b}.ts` stands for. */
const expandBraces = (pattern: string): string[] => {
  const [whole, choices] = /\{([^}]*)\}/.exec(pattern) ?? [];
  if (whole === undefined || choices === undefined) return [pattern];
  return choices.split(',').flatMap((choice) => expandBraces(pattern.replace(whole, choice)));
};

test('each file pattern of the mutation areas matches a file', () => {
  const patterns = areas.flatMap(({ files, tests, fileTests = [] }) => [
    ...[...files, ...tests, ...fileTests].flatMap(expandBraces),
  ]);
  expect(patterns.filter((pattern) => globSync(pattern, { cwd: root }).length === 0)).toEqual([]);
});

test('the source code still contains every surviving mutant that has an explanation', async () => {
  for (const { file, original } of await readExplained()) {
    expect(readFileSync(join(root, file), 'utf8').replace(/\s+/g, ' ')).toContain(
      original.replace(/\s+/g, ' '),
    );
  }
});
