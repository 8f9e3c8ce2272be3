import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { getDirectoryFolder } from './directory-alias.ts';
import { hashDirectoryFolder, hashFiles } from './hash-files.ts';

const root = resolve(import.meta.dirname, '../../..');
const bundler = join(import.meta.dirname, 'bundle-entries.ts');
const cache = join(root, 'node_modules/.cache/hotline');

/** Files and folders that affect the bundles of the Lambda functions. The npm lock file represents the npm packages. */
const sources = [
  ...['functions', 'core', 'i18n', 'adapters', 'web', 'docs/guides', 'lib/shared/bundling'],
  'lib/config.ts', // decides whether the softphone's library is bundled
  ...['tsconfig.json', 'package.json', 'node_modules/.package-lock.json'],
];

const getCacheFolder = (madeFrom: string): string =>
  join(cache, `functions-${madeFrom.slice(0, 16)}`);

/** Returns a hash of the sources and of the data files in the folder `HOTLINE_DIRECTORY`, if it is set. */
function hashSources(): string {
  return createHash('sha256')
    .update(`${hashFiles(root, sources)}${hashDirectoryFolder(getDirectoryFolder())}`)
    .digest('hex');
}

/**
 * Returns the folder with the bundles of all Lambda functions, and builds it if the sources have changed. The folder's name
 * contains a hash of the sources. A finished folder is moved into place atomically, so concurrent processes can share it.
 */
export function getBundleFolder(): string {
  const madeFrom = hashSources();
  const folder = getCacheFolder(madeFrom);
  if (existsSync(folder)) return folder;
  removeOldBundles();
  const fresh = join(cache, `making-${process.pid}`);
  rmSync(fresh, { recursive: true, force: true });
  execFileSync(process.execPath, [bundler, fresh], { stdio: ['ignore', 2, 2] });
  if (hashSources() !== madeFrom) {
    rmSync(fresh, { recursive: true });
    return getBundleFolder(); // a file changed during the build
  }
  if (existsSync(folder)) rmSync(fresh, { recursive: true });
  else renameSync(fresh, folder);
  return folder;
}

const bundleCacheMs = 24 * 3_600_000;

/** Deletes folders with function bundles that are older than 24 hours, because no running process uses them any more. */
function removeOldBundles(): void {
  for (const name of globSync('{functions,making}*', { cwd: cache })) {
    const { mtimeMs } = statSync(join(cache, name));
    if (Date.now() - mtimeMs > bundleCacheMs)
      rmSync(join(cache, name), { recursive: true, force: true });
  }
}
