import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Check } from './check.ts';
import { checkNames } from './check-names.ts';
import { openCleanUps } from './clean-ups.ts';
import { runCommand } from './command.ts';
import { openOutput } from './output.ts';
import { openResults } from './results.ts';

const failing: Check = {
  ...{ name: 'faults', proves: 'It fails.', minutes: { quick: 1, whole: 90 }, sections: [] },
  parts: () => ['first', 'second one'],
  run: async (part) => ({ passed: 1, failed: part === 'first' ? 1 : 0, figures: [] }),
};

/** Runs the command with a check of which one part fails; returns the exit code and the output. */
const run = async (...args: string[]) => {
  let printed = '';
  const output = openOutput({ write: (text: string) => (printed += text) }, () => 0);
  const code = await runCommand(args, {
    output,
    printError(line) {
      printed += line;
    },
    load: async () => [failing],
    prepare: () => ({
      ...{ output, now: () => 0, commit: 'abc', cleanUps: openCleanUps(), results: openResults() },
      assembly: () => Promise.reject(new Error('not needed')),
      writeSection: () => Promise.reject(new Error('not whole')),
    }),
    record: async () => true,
  });
  return { code, printed };
};

/** Options that select less than a part; such runs store no results. */
const partialRunArguments = ['--only', 'faults', '--life', 'x'];

test('npm run long exits with 1 if a check fails, otherwise with 0', async () => {
  expect((await run(...partialRunArguments)).code).toBe(1);
  expect((await run(...partialRunArguments, '--parts', 'second')).code).toBe(0);
});

test('npm run long exits with 2 and prints its usage for an unknown option or check', async () => {
  const { code, printed } = await run('--onyl', 'faults');
  expect([code, printed]).toEqual([2, expect.stringMatching(/^Unknown option '--onyl'\. Options/)]);
  expect((await run('--only', 'tides')).code).toBe(2);
});

test('npm run long -- --list prints purpose, duration and parts of each check', async () => {
  const { printed } = await run('--list', '--only', 'faults');
  expect(printed).toBe(
    "faults: It fails.\n  about 1 h 30 min, with --quick 1 min; 2 parts\n  --parts first\n  --parts 'second one'\n",
  );
});

test('docs/long-checks.md describes every long check', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../../docs/long-checks.md'), 'utf8');
  for (const name of checkNames) expect(page).toContain(`| \`${name}\` |`);
});
