import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readExplained } from './explained.ts';
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

const root = join(import.meta.dirname, '../../..');

test('the source code still contains every surviving mutant that has an explanation', async () => {
  for (const { file, original } of await readExplained()) {
    expect(readFileSync(join(root, file), 'utf8').replace(/\s+/g, ' ')).toContain(
      original.replace(/\s+/g, ' '),
    );
  }
});
