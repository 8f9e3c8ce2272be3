import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { buildSync } from 'esbuild';
import { bundling } from './bundling.ts';
import { layCompanions } from './companions.ts';
import { fingerprint } from './fingerprint.ts';

const root = resolve(import.meta.dirname, '../..');
const output = join(root, 'node_modules/.cache/hotline/functions');
let isBuilt = false;

/** The code of `functions/<entry>.ts`. Where a test has switched bundling off, a placeholder. */
export function functionCode(scope: Construct, entry: string): Code {
  if (!Stack.of(scope).bundlingRequired) return Code.fromInline(`// ${entry}`);
  isBuilt ||= buildFunctions();
  return Code.fromAsset(join(output, entry), { exclude: ['*.map'] });
}

/** What bundles are made from, and how. */
const sources = [
  ...['{functions,core,adapters,web}/**/*', 'docs/guides/*', 'lib/assets/*'],
  ...['lib/shared/{bundle,bundling,companions}.ts', 'tsconfig.json', 'package-lock.json'],
];

/** Makes the bundles, unless they are there, made from the same; true when they are. */
function buildFunctions(): true {
  const note = join(output, 'made-from');
  const madeFrom = fingerprint(root, sources);
  if (existsSync(note) && readFileSync(note, 'utf8') === madeFrom) return true;
  rmSync(note, { force: true });
  bundleAll();
  writeFileSync(note, madeFrom);
  return true;
}

/** One call for all functions: one esbuild process each takes five times as long. */
function bundleAll(): void {
  const entries = globSync('**/*.{http,connect,stream,task,schedule,edge}.ts', {
    cwd: join(root, 'functions'),
  });
  buildSync({
    absWorkingDir: root,
    entryPoints: entries.map((file) => ({
      in: join('functions', file),
      out: join(file.replace(/\.ts$/, ''), 'index'),
    })),
    outdir: output,
    ...bundling,
    sourcemap: 'external', // to read a stack trace by; it stays here and isn't shipped
  });
  layCompanions(
    output,
    entries.map((file) => file.replace(/\.ts$/, '')),
  );
}
