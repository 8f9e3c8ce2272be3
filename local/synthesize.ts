import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { hashDirectoryFolder, hashFiles } from '../lib/shared/bundling/hash-files.ts';
import { JsonObject } from './assembly/template.ts';
import { compileCacheDirectory } from './compile-cache.mjs';
import { throwUserError } from './user-error.ts';

const CdkSettings = z.object({ context: JsonObject.default({}) });

/** Source files and folders on which the cloud assembly and its checks (`checkAssemblyOnce`) depend. */
const sources = [
  ...['bin', 'flow-tools', 'lib', 'functions', 'core', 'i18n', 'adapters', 'web', 'docs/guides'],
  ...['cdk.json', 'package.json', 'package-lock.json', 'tsconfig.json'],
  'node_modules/.package-lock.json',
  ...['local/assembly', 'local/connect', 'local/iam'],
];

/** File in the cloud assembly that contains the hash of its sources. */
const sourceHashFile = 'made-from';

type SynthesizeDeps = {
  root: string;
  stage: string;
  directory: string;
  report(line: string): void;
  /** Additional context values for the CDK app. */
  context?: Record<string, string>;
  /** Folder with data files that replace those of the same name in `core/directory/data`. */
  directoryFolder?: string | undefined;
};

/** Synthesizes the cloud assembly of a stage; does nothing if no source file has changed since the last synthesis. */
export async function synthesizeAssemblyIfChanged(deps: SynthesizeDeps): Promise<void> {
  const { root, stage, directory, report, directoryFolder } = deps;
  const context = { ...deps.context, stage };
  if (directoryFolder !== undefined && !existsSync(directoryFolder)) {
    throwUserError(`The folder ${directoryFolder} in HOTLINE_DIRECTORY does not exist.`);
  }
  const ownFiles = hashDirectoryFolder(directoryFolder);
  const madeFrom = `${JSON.stringify(context)} ${hashFiles(root, sources)}${ownFiles}`;
  if (readSourceHash(directory) === madeFrom) {
    return;
  }
  report('Synthesizing the cloud assembly …');
  const fresh = `${directory}.new`;
  rmSync(fresh, { recursive: true, force: true });
  await runApp(root, context, { output: fresh, directoryFolder });
  writeFileSync(join(fresh, sourceHashFile), madeFrom);
  // Only a complete assembly replaces the last one.
  rmSync(directory, { recursive: true, force: true });
  renameSync(fresh, directory);
}

/**
 * Returns the hash of the sources from which a cloud assembly was synthesized; empty if `synthesizeAssemblyIfChanged` didn't
 * create the assembly.
 */
export function readSourceHash(assemblyDirectory: string): string {
  return read(join(assemblyDirectory, sourceHashFile));
}

/** Runs the CDK app as a plain program, because the CDK CLI would take some seconds longer. */
async function runApp(
  root: string,
  contextOverrides: Record<string, string>,
  { output, directoryFolder }: { output: string; directoryFolder: string | undefined },
): Promise<void> {
  const { context } = CdkSettings.parse(JSON.parse(read(join(root, 'cdk.json'))));
  const child = spawn(
    process.execPath,
    ['--import', './bin/use-directory-folder.ts', 'bin/hotline.ts'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        ...(directoryFolder !== undefined && { HOTLINE_DIRECTORY: directoryFolder }),
        NODE_COMPILE_CACHE: compileCacheDirectory,
        CDK_OUTDIR: output,
        CDK_CONTEXT_JSON: JSON.stringify({ ...context, ...contextOverrides }),
        CDK_VALIDATION: 'false', // skipped, because it takes seconds; `npm run check` includes it
      },
    },
  );
  const [code] = await once(child, 'exit');
  if (code !== 0) {
    throwUserError('The CDK app could not be synthesized; see above.');
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
