import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findProcessInProc, findProcessWithPs } from '../../../local/dynamodb/running-process.ts';

const sources = [
  { name: '/proc', find: findProcessInProc, isHere: existsSync('/proc/self/stat') },
  { name: 'ps', find: findProcessWithPs, isHere: spawnSync('ps', ['-p', '1']).error === undefined },
];

const script = `process.stdout.write('ready'); setInterval(() => undefined, 1000)`;

// slim containers have no ps, and macOS has no /proc
describe.each(sources.filter(({ isHere }) => isHere))(
  'running process found by $name',
  ({ find }) => {
    test('looking up a running process returns its parent and command line', async () => {
      const child = spawn(process.execPath, ['-e', script, 'data file.sqlite']);
      onTestFinished(() => void child.kill('SIGKILL'));
      await once(child.stdout, 'data');
      expect(find(child.pid ?? 0)).toEqual({
        parent: process.pid,
        command: expect.stringMatching(/node.* data file\.sqlite$/),
      });
    });

    test('looking up a process that has ended returns undefined', async () => {
      const child = spawn(process.execPath, ['-e', '']);
      await once(child, 'exit');
      expect(find(child.pid ?? 0)).toBeUndefined();
    });
  },
);
