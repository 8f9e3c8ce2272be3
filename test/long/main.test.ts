import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkNames } from './check-names.ts';

const root = resolve(import.meta.dirname, '../..');

const long = (...args: string[]) =>
  spawnSync(process.execPath, ['test/long/main.ts', ...args], { cwd: root, encoding: 'utf8' });

test('ends with 1 when something failed', () => {
  const { status, stdout } = long('--only', 'mutation', '--file', 'no/such/file');
  expect([status, stdout]).toEqual([1, expect.stringMatching(/0 passed, 1 failed\n$/)]);
});

test('ends with 2 and says how to call it when an option is unknown', () => {
  const { status, stderr } = long('--onyl', 'faults');
  expect([status, stderr]).toEqual([
    2,
    expect.stringMatching(/^Unknown option '--onyl'\. Options: /),
  ]);
});

test('docs/long-checks.md describes every check', () => {
  const page = readFileSync(resolve(root, 'docs/long-checks.md'), 'utf8');
  for (const name of checkNames) expect(page).toContain(`| \`${name}\` |`);
});
