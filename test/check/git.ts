import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs git in the current folder and returns the lines it printed. */
export async function git(parameters: string[]): Promise<string[]> {
  const { stdout } = await run('git', parameters, { maxBuffer: 64 * 1024 * 1024 });
  return stdout.split('\n').filter((line) => line !== '');
}

/** Returns tracked files and new files that git doesn't ignore, if they match one of the patterns. */
export async function trackedFiles(patterns: string[]): Promise<string[]> {
  const options = ['--cached', '--others', '--exclude-standard', '--deduplicate'];
  const files = await git(['ls-files', ...options, '--', ...patterns]);
  const deleted = new Set(await git(['ls-files', '--deleted']));
  return files.filter((file) => !deleted.has(file));
}
