import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { fillDataDirectory } from '../../support/assembly/deployed-data-directory.ts';
import { hotlineDriver, launchHotline, stopProcess } from '../../support/hotline/hotline-driver.ts';
import { openRunningTable } from '../../support/table/open-running-table.ts';

const run = promisify(execFile);

const Clock = z.object({ now: z.coerce.date() });

/** Returns the resident memory of a process and its descendants in MB. */
const memoryOf = async (pid: number): Promise<number> => {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
  const all = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const family = new Set([pid]);
  let size = 0;
  while (family.size > size) {
    size = family.size;
    for (const [child = 0, parent = 0] of all) if (family.has(parent)) family.add(child);
  }
  const kilobytes = all.reduce((sum, [one = 0, , rss = 0]) => sum + (family.has(one) ? rss : 0), 0);
  return Math.round(kilobytes / 1024);
};

/** Starts the assembly with a share of its declared limits, without recording calls, which would use memory. */
export async function startLimitedRun(made: string, limits: number) {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'long-run-'));
  await fillDataDirectory(made, dataDirectory);
  const { child, url } = await launchHotline(dataDirectory, {
    HOTLINE_STAGE: 'local',
    HOTLINE_LIMITS: String(limits),
  });
  const table = await openRunningTable(dataDirectory);
  const driver = hotlineDriver(() => url);
  return {
    ...driver,
    table,
    now: async () => {
      const { text } = await driver.get('/local/clock', { accept: 'application/json' });
      return Clock.parse(JSON.parse(text)).now;
    },
    memory: () => memoryOf(child.pid ?? 0),
    async stop(): Promise<void> {
      table.client.destroy();
      await stopProcess(child, 'SIGTERM');
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
export type LimitedRun = Awaited<ReturnType<typeof startLimitedRun>>;
