import { join } from 'node:path';
import * as z from 'zod';
import { endOrphanedEngine } from '../../../local/dynamodb/orphaned-engine.ts';
import {
  hotlineDriver,
  type LaunchedHotline,
  launchHotline,
  stopProcess,
} from '../../support/hotline/hotline-driver.ts';

const Now = z.object({ now: z.string() });

/** Runs the hotline of the month, with the product's notification policies, in a data folder that remains after the run. */
export async function startMonthHotline(dataDirectory: string) {
  const start = (): Promise<LaunchedHotline> =>
    launchHotline(dataDirectory, { HOTLINE_STAGE: 'local', HOTLINE_AWS: 'watch' });
  let running = await start();
  const driver = hotlineDriver(() => running.url);
  const endEngine = () =>
    endOrphanedEngine(join(dataDirectory, 'dynamodb.pid'), join(dataDirectory, 'dynamodb.sqlite'));
  return {
    ...driver,
    dataDirectory,
    processId: () => running.child.pid ?? 0,
    now: async (): Promise<number> =>
      Date.parse(Now.parse(JSON.parse((await driver.get('/local/clock?format=json')).text)).now),
    /** Kills hotline and database engine as a power failure would, and starts them again. */
    async killAndRestart(): Promise<void> {
      await stopProcess(running.child, 'SIGKILL');
      await endEngine();
      running = await start();
    },
    async stop(): Promise<void> {
      await stopProcess(running.child, 'SIGTERM');
      await endEngine();
    },
  };
}
export type MonthHotline = Awaited<ReturnType<typeof startMonthHotline>>;
