import { globSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { checkStoredPhraseWords } from '../../../core/triage/text/lexicon.ts';
import { bundlingOptions } from './bundling-options.ts';
import { copyDataFiles, dataFilesPlugin } from './data-files.ts';
import { getDirectoryFolder, listDirectoryAliases } from './directory-alias.ts';
import { bundleForeignTexts, foreignTextsPlugin } from './foreign-texts.ts';
import { copyRuntimeFiles } from './runtime-files.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Bundles entry files, given as paths below `folder` without `.ts`. The bundle of `a/b` is the folder `a/b` in `outdir`. */
export async function bundleEntries(
  folder: string,
  entries: readonly string[],
  outdir: string,
): Promise<void> {
  const { metafile } = await build({
    ...bundlingOptions,
    absWorkingDir: root,
    entryPoints: entries.map((entry) => ({
      in: join(folder, `${entry}.ts`),
      out: join(entry, 'index'),
    })),
    outdir,
    alias: listDirectoryAliases(getDirectoryFolder()),
    plugins: [dataFilesPlugin, foreignTextsPlugin],
    metafile: true,
    sourcemap: 'external', // for reading stack traces locally; not deployed
  });
  copyDataFiles(metafile);
  await bundleForeignTexts(metafile);
}

/**
 * Bundles all Lambda functions with one call of esbuild, because one process per function would take five times as long.
 * Further calls bundle the texts in foreign languages, one for each different file.
 */
async function bundleFunctions(outdir: string): Promise<void> {
  checkStoredPhraseWords(); // outdated words would fail in the first request that needs them
  const entries = globSync('**/*.{http,connect,stream,task,schedule,edge}.ts', {
    cwd: join(root, 'functions'),
  }).map((file) => relative('', file.replace(/\.ts$/, '')));
  await bundleEntries('functions', entries, outdir);
  copyRuntimeFiles(outdir, entries);
}

// a program of its own, because esbuild's plugins are asynchronous and the CDK's synthesis is not
if (import.meta.main) {
  const [outdir] = process.argv.slice(2);
  if (outdir) await bundleFunctions(resolve(outdir));
  else {
    console.error(
      'Usage: node lib/shared/bundling/bundle-entries.ts FOLDER (folder for the bundles)',
    );
    process.exitCode = 2;
  }
}
