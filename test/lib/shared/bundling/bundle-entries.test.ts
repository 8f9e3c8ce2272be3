import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('the bundler without a folder prints its usage and exits with code 2', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['lib/shared/bundling/bundle-entries.ts'],
    { encoding: 'utf8' },
  );
  expect(stderr).toContain('Usage: node lib/shared/bundling/bundle-entries.ts FOLDER');
  expect(status).toBe(2);
});
