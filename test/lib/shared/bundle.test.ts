import { globSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { expect, test } from 'vitest';
import { functionCode } from '../../../lib/shared/bundle.ts';

const entries = globSync('**/*.{http,connect,stream,task,schedule}.ts', { cwd: 'functions' }).map(
  (file) => file.replace(/\.ts$/, ''),
);

/** The folders that would be uploaded. */
const assets = (): string[] => {
  const app = new App();
  const stack = new Stack(app, 'Bundled');
  for (const entry of entries) {
    new LambdaFunction(stack, entry, {
      runtime: Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: functionCode(stack, entry),
    });
  }
  const { directory } = app.synth();
  return globSync('asset.*', { cwd: directory }).map((folder) => join(directory, folder));
};

const files = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(ending),
  );

test('every function is one file that starts by itself and has a handler, without its source map', () => {
  const require = createRequire(import.meta.url);
  const folders = assets();
  expect(folders).toHaveLength(entries.length);
  for (const folder of folders) {
    expect(
      readdirSync(folder).filter((name) => !['public', 'fonts', 'guides'].includes(name)),
    ).toEqual(['index.js']);
    expect(files(folder, '.map')).toEqual([]);
    expect(readFileSync(join(folder, 'index.js'), 'utf8')).toMatch(/^"use strict";/);
    expect(require(join(folder, 'index.js'))).toMatchObject({ handler: expect.any(Function) });
  }
});
