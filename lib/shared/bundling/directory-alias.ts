import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Returns the folder in the environment variable `HOTLINE_DIRECTORY`. Its files replace the directory's data files of the same
 * name. Undefined if the deployment uses only `core/directory/data`.
 */
export function getDirectoryFolder(): string | undefined {
  const folder = process.env['HOTLINE_DIRECTORY'];
  return folder ? resolve(folder) : undefined;
}

/** Returns an esbuild alias for each data file that the folder replaces. */
export function listDirectoryAliases(folder: string | undefined): Record<string, string> {
  if (folder === undefined) return {};
  return Object.fromEntries(
    globSync('*.json', { cwd: folder }).map((file) => [`#directory/${file}`, join(folder, file)]),
  );
}
