import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { readStartArguments } from '../../test/support/hotline/start-arguments.ts';
import { computeMedian, roundToFourDigits } from './measure-variants.ts';

export type LocalRun = { url: string; pid: number; milliseconds: number; stop(): Promise<void> };

const root = resolve(import.meta.dirname, '../..');
const ready = /1022 hotline ready: (http\S+)/;

const stopOf = (child: ChildProcess) => async () => {
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
};

export async function startLocalRun(dataDirectory: string): Promise<LocalRun> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, readStartArguments(root), {
    cwd: root,
    env: { ...process.env, HOTLINE_STAGE: 'local', HOTLINE_DATA: dataDirectory, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    const url = ready.exec(line)?.[1];
    if (url) {
      const milliseconds = performance.now() - startedAt;
      return { url, pid: child.pid ?? Number.NaN, milliseconds, stop: stopOf(child) };
    }
  }
  throw new Error('The local hotline exited before it was ready');
}

export function createDataDirectory(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'bench-run-'));
}

export function removeDataDirectory(directory: string): Promise<void> {
  return rm(directory, { recursive: true, force: true });
}

/**
 * Measures how many seconds `npm start` takes until the first page is served: once in an empty folder, including `cdk
 * synth`, and once again in the same folder.
 */
export async function measureLocalRunStarts({ rounds }: { rounds: number }) {
  const first: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const directory = await createDataDirectory();
    for (const times of [first, again]) {
      const run = await startLocalRun(directory);
      times.push(run.milliseconds);
      await run.stop();
    }
    await removeDataDirectory(directory);
  }
  return {
    starts: rounds,
    firstSeconds: roundToFourDigits(computeMedian(first) / 1000),
    againSeconds: roundToFourDigits(computeMedian(again) / 1000),
  };
}
