import { globSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import { expect, inject, test, vi } from 'vitest';
import budgetsByFunction from './bundle-budgets.json' with { type: 'json' };

/**
 * Maximum size in kB of the code that each Lambda function compiles at a cold start, before its first request: `index.js` with
 * the npm packages, and the modules that are evaluated while it loads. A value is the size when it was set, plus 3 percent.
 */
const budgets: Readonly<Record<string, number>> = budgetsByFunction;

/** Returns the kB of code that a bundle compiles while it loads, and the path of its entry file. */
const measureStart = (folder: string): { entry: string; kilobytes: number } => {
  const require = createRequire(import.meta.url);
  const index = join(folder, 'index.js');
  delete require.cache[index]; // another test may have loaded it
  const compile = vi.spyOn(vm, 'runInThisContext');
  require(index);
  const modules = compile.mock.calls.reduce((sum, [code]) => sum + code.length, 0);
  compile.mockRestore();
  const [entry = ''] = readFileSync(join(folder, 'modules.txt'), 'latin1').split('\n', 1);
  return { entry, kilobytes: Math.round((statSync(index).size + modules) / 1000) };
};

const listBundles = (): string[] => {
  const directory = join(inject('made'), 'cdk.out');
  return globSync('asset.*/index.js', { cwd: directory }).map((file) =>
    join(directory, dirname(file)),
  );
};

test('no Lambda function compiles more code at a cold start than its budget', () => {
  const starts = listBundles().map(measureStart);
  const entries = starts.map(({ entry }) => entry);
  expect(entries.toSorted()).toEqual(Object.keys(budgets).toSorted());
  const above = starts.filter(({ entry, kilobytes }) => kilobytes > (budgets[entry] ?? 0));
  expect(above).toEqual([]);
});

test('a function loads the data of the triage and screening models only when it reads a text', () => {
  const read = vi.spyOn(JSON, 'parse');
  for (const folder of listBundles()) measureStart(folder);
  const sizes = read.mock.calls.map(([text]) => text.length);
  read.mockRestore();
  expect(Math.max(0, ...sizes)).toBeLessThan(100_000);
});
