import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineCommand } from '../bin/cli/command.ts';
import { UsageError } from '../bin/cli/command-error.ts';

const root = resolve(import.meta.dirname, '..');

/** Returns the test files that compare a text with a whole file of this repository. */
export function listSnapshotTests(): string[] {
  return globSync('test/**/*.test.ts', { cwd: root })
    .filter((file) => readFileSync(resolve(root, file), 'utf8').includes('.toMatchFileSnapshot('))
    .toSorted();
}

const selectTests = (only: string | undefined): string[] => {
  const tests = listSnapshotTests();
  if (only === undefined) return tests;
  const parts = only.split(',');
  const selected = tests.filter((file) => parts.some((part) => file.includes(part)));
  if (selected.length > 0) return selected;
  throw new UsageError(`--only must contain parts of these names:\n${tests.join('\n')}`);
};

export const updateSnapshotsCommand = defineCommand({
  description: `Writes the files with which tests compare whole texts: those in test/golden, and the generated pages
docs/data-model.md, docs/lifecycle.md, docs/messages.md and THIRD-PARTY-LICENSES.md. Runs only the tests that compare such
files. Review the change with git diff before you commit it.`,
  options: {
    only: {
      type: 'string',
      value: 'NAMES',
      summary: 'only the tests whose path contains one of these texts, separated by commas',
    },
  },
  examples: ['', '--only permissions'],
  exitCodes: { 0: 'the files were written', 1: 'a test failed for another reason' },
  run: async ({ only }) => {
    // without "=all", Vitest takes the first file name as the value of --update and updates the snapshots of all tests
    const { status } = spawnSync('vitest', ['run', '--update=all', ...selectTests(only)], {
      ...{ cwd: root, stdio: 'inherit' },
      env: { ...process.env, PATH: `${resolve(root, 'node_modules/.bin')}:${process.env['PATH']}` },
    });
    return status === 0 ? 0 : 1;
  },
});
