import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { endOrphanedEngine } from '../../../local/dynamodb/orphaned-engine.ts';
import { expectValidRequests } from '../api/expect-valid-requests.ts';
import {
  enableImmediateNotifications,
  fillDataDirectory,
  skipVirtualTime,
} from '../assembly/deployed-data-directory.ts';
import { savePermissionUsage } from '../assembly/save-permission-usage.ts';
import { expectNoContacts } from '../expect-no-contacts.ts';
import {
  hotlineDriver,
  type LaunchedHotline,
  launchHotline,
  stopProcess,
} from './hotline-driver.ts';

export type { HotlineResponse, OutboxItem } from './hotline-driver.ts';

const textsUnder = async (directory: string): Promise<string> => {
  const names = await readdir(directory, { recursive: true });
  const logs = names.filter((name) => name.endsWith('.log'));
  return (await Promise.all(logs.map((name) => readFile(join(directory, name), 'utf8')))).join(
    '\n',
  );
};

/** Returns true if any file of a data folder contains the text: database, outbox or log. */
const isIn = async (directory: string, text: string): Promise<boolean> => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const contents = await Promise.all(
    files.map(({ parentPath, name }) => readFile(join(parentPath, name))),
  );
  return contents.some((content) => content.includes(text));
};

const endDatabaseEngine = (dataDirectory: string) =>
  endOrphanedEngine(join(dataDirectory, 'dynamodb.pid'), join(dataDirectory, 'dynamodb.sqlite'));

export type HotlineStartOptions = {
  /** Start time after the opening morning; the time before it is skipped. */
  at?: Date | undefined;
  /**
   * True to notify officers by the product's policies, with digests and limits; otherwise each ticket notifies immediately.
   */
  hasDigests?: boolean;
};

/** Runs the whole hotline as `npm start` does, in its own data folder, driven from outside. */
export function runningHotline(stage = 'local', variables: Record<string, string> = {}) {
  let running: (LaunchedHotline & { dataDirectory: string }) | undefined;
  const start = async (dataDirectory: string): Promise<void> => {
    // enforces the IAM policies in these runs too
    const always = { HOTLINE_STAGE: stage, HOTLINE_AWS: 'watch' };
    const launched = await launchHotline(dataDirectory, { ...always, ...variables });
    running = { ...launched, dataDirectory };
  };
  const current = () => {
    if (!running) throw new Error('The hotline was not started');
    return running;
  };
  const driver = hotlineDriver(() => current().url);
  return {
    ...driver,
    /** Starts the hotline in a new data folder, by default on the opening morning. */
    async start({ at, hasDigests = false }: HotlineStartOptions = {}): Promise<void> {
      const dataDirectory = await mkdtemp(join(tmpdir(), 'hotline-'));
      const isDeployed = stage === 'local' && variables['HOTLINE_DIRECTORY'] === undefined;
      await fillDataDirectory(inject('made'), dataDirectory, { at, isDeployed });
      await start(dataDirectory);
      if (!hasDigests) await enableImmediateNotifications(dataDirectory);
    },
    dataDirectory: () => current().dataDirectory,
    logs: () => textsUnder(current().dataDirectory),
    holds: (text: string) => isIn(current().dataDirectory, text),
    /** Kills the hotline as a power failure would, without flushing, and starts it again. */
    async killAndRestart(): Promise<void> {
      const { child, dataDirectory } = current();
      await expectValidRequests(driver);
      await stopProcess(child, 'SIGKILL');
      await start(dataDirectory);
    },
    /** Stops the hotline until the given time: nights in between aren't simulated and schedules aren't caught up. */
    async cutPowerUntil(instant: string): Promise<void> {
      const { child, dataDirectory } = current();
      await driver.settle();
      await expectValidRequests(driver);
      await stopProcess(child, 'SIGKILL');
      await endDatabaseEngine(dataDirectory);
      skipVirtualTime(dataDirectory, new Date(instant));
      await start(dataDirectory);
    },
    async stop(): Promise<void> {
      if (!running) return;
      await savePermissionUsage(driver);
      try {
        await expectValidRequests(driver);
        expectNoContacts(await textsUnder(running.dataDirectory));
      } finally {
        await stopProcess(running.child, 'SIGTERM');
        await rm(running.dataDirectory, { recursive: true, force: true });
      }
    },
  };
}
export type RunningHotline = ReturnType<typeof runningHotline>;
