import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, inject, test } from 'vitest';
import * as z from 'zod';
import budgets from '../../lib/shared/functions/bundle-budgets.json' with { type: 'json' };
import { readAssembly } from '../../local/assembly/read-assembly.ts';

const entries = globSync('functions/**/*.{http,connect,stream,task,schedule}.ts');

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

test('every bundled Lambda function is one loadable file with its data, exports a handler and has no source map', () => {
  const require = createRequire(import.meta.url);
  const folders = bundles();
  // the stage of the assembly has no SMS gateway
  const deployed = entries.filter((entry) => !entry.includes('receive-sms-reports'));
  expect(folders).toHaveLength(deployed.length);
  for (const folder of folders) {
    expect(
      readdirSync(folder).filter((name) => !['data', 'public', 'fonts', 'guides'].includes(name)),
    ).toEqual(['index.js']);
    expect(files(folder, '.map')).toEqual([]);
    expect(readFileSync(join(folder, 'index.js'), 'utf8')).toMatch(/^"use strict";/);
    expect(require(join(folder, 'index.js'))).toMatchObject({ handler: expect.any(Function) });
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

const FunctionCode = z.object({ Code: z.object({ S3Key: z.string() }) });

/** Returns the size in kB of each deployed Lambda function's code, keyed by its logical ID without CDK's hash. */
const measureBundles = (): Map<string, number> =>
  new Map(
    readAssembly(join(inject('made'), 'cdk.out')).flatMap(({ template, assets }) =>
      Object.entries(template.Resources)
        .filter(([, { Type }]) => Type === 'AWS::Lambda::Function')
        .map(([logicalId, { Properties }]): [string, number] => {
          const folder = assets.get(FunctionCode.parse(Properties).Code.S3Key) ?? '';
          const { size } = statSync(join(folder, 'index.js'));
          return [logicalId.replace(/[0-9A-F]{8}$/, ''), Math.ceil(size / 1000)];
        }),
    ),
  );

// larger bundles start more slowly; raise a budget in bundle-budgets.json only for code that the function needs
test('every bundled Lambda function has a size budget in kB and stays within it', () => {
  const limits = new Map(Object.entries(budgets));
  const sizes = measureBundles();
  const exceeding = [...sizes].flatMap(([name, size]) => {
    const limit = limits.get(name);
    if (limit === undefined) return [`${name}: ${size} kB without a budget`];
    return size > limit ? [`${name}: ${size} kB, budget ${limit} kB`] : [];
  });
  expect(exceeding).toEqual([]);
  expect([...limits.keys()].filter((name) => !sizes.has(name))).toEqual([]);
});
