import { globSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { buildBundles } from './build-bundles.ts';
import { getDirectoryFolder, listDirectoryAliases } from './directory-alias.ts';
import { copyRuntimeFiles } from './runtime-files.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Bundles all Lambda functions into a folder. */
async function buildAllBundles(outdir: string): Promise<void> {
  const files = globSync('**/*.{http,connect,stream,task,schedule,edge}.ts', {
    cwd: resolve(root, 'functions'),
  });
  const names = files.map((file) => file.replace(/\.ts$/, ''));
  const entries = Object.fromEntries(names.map((name) => [name, `functions/${name}.ts`]));
  const aliases = Object.entries(listDirectoryAliases(getDirectoryFolder())).map(
    ([specifier, path]) => [specifier, relative(root, path)],
  );
  await buildBundles(outdir, entries, Object.fromEntries(aliases));
  copyRuntimeFiles(outdir, names);
}

const [outdir] = process.argv.slice(2);
if (outdir === undefined) throw new Error('Usage: node build-all-bundles.ts FOLDER');
await buildAllBundles(outdir);
