import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Check, CheckContext, PartResult } from '../runner/check.ts';
import { type PermissionUsage, readPermissionUsage } from './permission-usage.ts';
import { findUnusedReason } from './unused-permissions.ts';

const root = resolve(import.meta.dirname, '../../..');

/**
 * Test folders that run the whole assembly. The quick check runs one, which suffices to verify that missing permissions are
 * denied.
 */
const tests = {
  quick: ['test/long/restore'],
  whole: ['test/local/end-to-end', 'test/long'],
} as const;

/** Runs tests in their own process, which saves the used IAM permissions in the folder. */
const runTests = async (paths: readonly string[], folder: string): Promise<boolean> => {
  const vitest = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...paths], {
    cwd: root,
    env: { ...process.env, HOTLINE_RIGHTS: folder },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(vitest, 'exit');
  return code === 0;
};

const rightText = ({ function: name, action, resource }: PermissionUsage): string =>
  `${name}: ${action} on ${resource}`;

const run = async (_part: string, { options, fail, log }: CheckContext): Promise<PartResult> => {
  const folder = await mkdtemp(join(tmpdir(), 'rights-'));
  try {
    const havePassed = await runTests(options.quick ? tests.quick : tests.whole, folder);
    if (!havePassed) fail('The tests that use the rights failed');
    const { runs, rights, denied } = await readPermissionUsage(folder);
    const unused = rights.filter(({ used }) => used === 0);
    const idle = unused.filter((right) => findUnusedReason(right) === undefined);
    const rare = unused.filter((right) => findUnusedReason(right)?.isRare);
    const refused = new Set(
      denied.map((one) => `${one.function}: ${one.action} on ${one.resources.join(', ')}`),
    );
    for (const line of refused) fail(`used but not granted: ${line}`);
    if (options.quick) log(`${idle.length} rights are not used by these tests`);
    else for (const right of idle) fail(`granted but never used: ${rightText(right)}`);
    const needless = options.quick ? 0 : idle.length;
    return {
      passed: rights.length - needless,
      failed: refused.size + needless + (havePassed ? 0 : 1),
      figures: [
        ['whole runs that deny what is not granted', runs],
        ['permissions granted', rights.length],
        ['permissions that an AWS call in the tests needed', rights.length - unused.length],
        [
          'permissions for logs, traces and presigned links',
          unused.length - idle.length - rare.length,
        ],
        ['permissions for rare cases, each with a written reason', rare.length],
        ['granted and unused', idle.length],
        ['requested and not granted', refused.size],
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

export const permissions: Check = {
  name: 'permissions',
  proves:
    'Functions have exactly the permissions that they use in all tests of the whole assembly.',
  minutes: { quick: 1, whole: 10 },
  parts: () => ['rights'],
  run,
  sections: [
    {
      id: 'permissions',
      title: 'Least privilege',
      promise:
        'An attacker who takes over a Lambda function gains only the permissions that the function uses.',
      limits: [
        'The test reads only the policies of functions, not those of keys, buckets, schedules and state machines.',
        'The tested stage has no CloudFront distribution.',
      ],
      omits: [
        ...['whole runs that deny what is not granted', 'permissions granted'],
        ...['granted and unused', 'requested and not granted'],
      ],
    },
  ],
};
