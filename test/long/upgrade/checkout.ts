import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../../..');

const git = async (...args: string[]): Promise<string> =>
  (await run('git', args, { cwd: root })).stdout.trim();

/** Checks out an earlier commit into a temporary folder, with the same packages. `remove` deletes the folder. */
export async function checkOutCommit(
  commit: string,
): Promise<{ directory: string; name: string; remove(): Promise<void> }> {
  const name = await git('log', '-1', '--format=%h of %cs', commit);
  const directory = join(await mkdtemp(join(tmpdir(), 'earlier-')), 'hotline');
  await git('worktree', 'add', '--detach', directory, commit);
  await symlink(join(root, 'node_modules'), join(directory, 'node_modules'));
  return {
    directory,
    name,
    async remove() {
      await rm(join(directory, 'node_modules'));
      await git('worktree', 'remove', '--force', directory);
    },
  };
}
