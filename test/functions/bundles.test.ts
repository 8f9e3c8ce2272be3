import fs, { globSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { afterEach, expect, inject, test, vi } from 'vitest';
import * as z from 'zod';
import { lazy } from '../../core/shared/lazy.ts';
import { getBundleFolder } from '../../lib/shared/bundling/bundle-folder.ts';
import budgets from '../../lib/shared/functions/bundle-budgets.json' with { type: 'json' };

afterEach(() => vi.restoreAllMocks());

/** Entry files of all Lambda functions, including those that this stage does not deploy. */
const entries = globSync('**/*.{http,connect,stream,task,schedule,edge}.ts', { cwd: 'functions' })
  .map((file) => file.replace(/\.ts$/, ''))
  .sort();

/** Returns the folder in which the bundles of all Lambda functions are built. */
// `node_modules` may be a link, which `require` resolves
const getBundles = lazy(() => realpathSync(getBundleFolder()));

/** Returns the bundle folders in the assembly that a deployment would upload. */
const bundles = (): string[] => {
  const directory = join(inject('made'), 'cdk.out');
  return globSync('asset.*/index.js', { cwd: directory }).map((file) =>
    join(directory, dirname(file)),
  );
};

const files = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(ending),
  );

test('every deployed Lambda function is one file with its data and has no source map', () => {
  const folders = bundles();
  // the stage of the assembly has no SMS gateway and no edge functions
  const deployed = entries.filter((entry) => !/receive-sms-reports|\.edge$/.test(entry));
  expect(folders).toHaveLength(deployed.length);
  for (const folder of folders) {
    expect(
      readdirSync(folder).filter((name) => !['data', 'public', 'fonts', 'guides'].includes(name)),
    ).toEqual(['index.js']);
    expect(files(folder, '.map')).toEqual([]);
    expect(readFileSync(join(folder, 'index.js'), 'utf8')).toMatch(/^"use strict";/);
  }
});

// a file that is read while a function loads delays each cold start
test('every bundled Lambda function exports a handler and reads none of its data files while it loads', () => {
  const require = createRequire(import.meta.url);
  const readFile = vi.spyOn(fs, 'readFileSync');
  for (const entry of entries) {
    const folder = join(getBundles(), entry);
    readFile.mockClear();
    expect(require(join(folder, 'index.js'))).toMatchObject({ handler: expect.any(Function) });
    const read = readFile.mock.calls.map(([path]) => relative(folder, String(path)));
    expect(read).toContain('index.js'); // the spy also sees files that `require` reads
    expect(
      read.filter((path) => path.startsWith('data/')),
      entry,
    ).toEqual([]);
  }
});

/** Files of `data/` that a bundle reads on first use, and for files of texts also the module and the name of each text. */
const dataReference = /"(data\/[\w.-]+)"(?:,"([^"]+\.ts)","(\w+)")?/g;
const Texts = z.object({
  modules: z.record(z.string(), z.record(z.string(), z.looseObject({}))),
});

test('every file and text that a bundled Lambda function reads on first use is next to its code, and nothing else', () => {
  const require = createRequire(import.meta.url);
  let referenceCount = 0;
  for (const folder of bundles()) {
    const code = readFileSync(join(folder, 'index.js'), 'utf8');
    const references = [...code.matchAll(dataReference)];
    referenceCount += references.length;
    const read = new Set(references.map(([, file = '']) => file));
    const present = globSync('data/*', { cwd: folder });
    expect(present.toSorted()).toEqual([...read].sort());
    for (const [, file = '', module = '', name = ''] of references) {
      const path = join(folder, file);
      if (file.endsWith('.js'))
        expect(Texts.parse(require(path)).modules[module]).toHaveProperty(name);
      else z.unknown().parse(JSON.parse(readFileSync(path, 'utf8')));
    }
  }
  expect(referenceCount).toBeGreaterThan(100);
});

const measure = (folder: string, pattern: string): number => {
  const sizes = globSync(pattern, { cwd: folder }).map((file) => statSync(join(folder, file)).size);
  return Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1000);
};

// larger bundles start more slowly; raise a budget in bundle-budgets.json only for code or data that the function needs
test('every bundled Lambda function has budgets in kB for its code and its data files and stays within them', () => {
  const limits = new Map(Object.entries(budgets));
  const exceeding = entries.flatMap((entry) => {
    const limit = limits.get(entry);
    if (limit === undefined) return [`${entry}: no budget`];
    const folder = join(getBundles(), entry);
    const [code, data] = [measure(folder, 'index.js'), measure(folder, 'data/*')];
    return [
      ...(code > limit.code ? [`${entry}: ${code} kB of code, budget ${limit.code} kB`] : []),
      ...(data > limit.data ? [`${entry}: ${data} kB of data, budget ${limit.data} kB`] : []),
    ];
  });
  expect(exceeding).toEqual([]);
  expect([...limits.keys()]).toEqual(entries);
});
