import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const isHidden = (path: string): boolean => path.split(sep).some((name) => name.startsWith('.'));

/**
 * Lists a file, or all files in a folder and its subfolders. Leaves out hidden files, such as those of editors. Unlike
 * `globSync`, takes no patterns and a fifth of the time.
 */
const listFiles = (path: string): string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .filter((file) => !isHidden(relative(path, file)));

/** Returns a hash of the JSON files in the folder, which replace those in `core/directory/data`; empty without a folder. */
export function hashDirectoryFolder(folder: string | undefined): string {
  if (folder === undefined) return '';
  if (!existsSync(folder))
    throw new Error(`HOTLINE_DIRECTORY: the folder ${folder} does not exist`);
  return hashFiles(
    folder,
    readdirSync(folder).filter((name) => name.endsWith('.json') && !isHidden(name)),
  );
}

/** Returns a SHA-256 hash of the names and contents of the given files and of all files in the given folders. */
export function hashFiles(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  const files = paths.flatMap((path) => listFiles(join(root, path))).sort();
  for (const file of files) hash.update(`${relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}
