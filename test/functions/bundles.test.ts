import { globSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, inject, test } from 'vitest';

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

test('every bundled Lambda function is one loadable file that exports a handler and has no source map', () => {
  const require = createRequire(import.meta.url);
  const folders = bundles();
  // the stage of the assembly has no SMS gateway
  const deployed = entries.filter((entry) => !entry.includes('receive-sms-reports'));
  expect(folders).toHaveLength(deployed.length);
  for (const folder of folders) {
    expect(
      readdirSync(folder).filter((name) => !['public', 'fonts', 'guides'].includes(name)),
    ).toEqual(['index.js']);
    expect(files(folder, '.map')).toEqual([]);
    expect(readFileSync(join(folder, 'index.js'), 'utf8')).toMatch(/^"use strict";/);
    expect(require(join(folder, 'index.js'))).toMatchObject({ handler: expect.any(Function) });
  }
});
