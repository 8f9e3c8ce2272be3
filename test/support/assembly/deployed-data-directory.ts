import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { createDirectoryStore } from '../../../adapters/dynamodb/directory/directory-store.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { readAssembly } from '../../../local/assembly/read-assembly.ts';
import { readResources } from '../../../local/assembly/resources.ts';
import { createVirtualClock } from '../../../local/clock.ts';
import { endOrphanedEngine } from '../../../local/dynamodb/orphaned-engine.ts';
import { createKmsKeyStore } from '../../../local/services/kms/kms-keys.ts';
import { registerKmsKeys } from '../../../local/services/kms/kms-resources.ts';
import { openLocalDatabase } from '../../../local/sqlite-store.ts';
import { launchHotline, stopProcess } from '../hotline/hotline-driver.ts';
import { openRunningTable } from '../table/open-running-table.ts';

const policyAtOnce = {
  timing: { P2: 'immediate', P3: 'immediate', P4: 'immediate' },
  ...{ intervalMinutes: 15, digestTimes: ['07:30'], smsPerDay: 999 },
} as const;

/** Returns the directory with notification policies that notify every officer of each ticket immediately, without limits. */
export function withImmediateNotifications(directory: Directory): Directory {
  return {
    ...directory,
    life: directory.life.map((row) => ({
      ...row,
      notifications: {
        ...row.notifications,
        ...{ officer: policyAtOnce, head: policyAtOnce, leadership: policyAtOnce },
      },
    })),
  };
}

/** Folders that all runs share: the cloud assembly, and the functions' compile cache. */
const shared = ['cdk.out', 'compile-cache'];

const link = async (made: string, dataDirectory: string): Promise<void> => {
  for (const name of shared) await symlink(join(made, name), join(dataDirectory, name));
};

/** Returns the data folder of a hotline that was deployed but not used. */
const deployedIn = (made: string): string => join(made, 'deployed');

/** Waits until the database engine, a separate process that may still be writing, has ended. */
const closed = (dataDirectory: string): Promise<void> =>
  endOrphanedEngine(join(dataDirectory, 'dynamodb.pid'), join(dataDirectory, 'dynamodb.sqlite'));

/** Generates the KMS keys of the assembly in advance: an RSA key takes each run 250 ms at first use. */
const makeKeys = (dataDirectory: string): void => {
  const store = openLocalDatabase(dataDirectory);
  const keys = createKmsKeyStore(store);
  const assembly = readAssembly(join(dataDirectory, 'cdk.out'));
  registerKmsKeys(readResources(assembly, 'http://localhost:3000'), keys);
  keys.makeAll();
  store.close();
};

/** Deploys the hotline once, so that runs can copy its data folder instead of deploying again. */
export async function deployOnce(made: string): Promise<void> {
  const dataDirectory = deployedIn(made);
  await mkdir(dataDirectory);
  await link(made, dataDirectory);
  const { child } = await launchHotline(dataDirectory, {
    HOTLINE_STAGE: 'local',
    HOTLINE_AWS: 'watch',
  });
  await stopProcess(child, 'SIGTERM');
  await closed(dataDirectory);
  makeKeys(dataDirectory);
}

/** Sets the virtual time of a data folder while no hotline is running. */
const setClock = (dataDirectory: string, at: Date): void => {
  const store = openLocalDatabase(dataDirectory);
  const clock = createVirtualClock(store);
  clock.jumpTo(at);
  clock.close();
  store.close();
};

/** Sets the virtual time of a stopped hotline and resets its schedules, so that none is caught up. */
export function skipVirtualTime(dataDirectory: string, at: Date): void {
  setClock(dataDirectory, at);
  const store = openLocalDatabase(dataDirectory);
  store.exec('DELETE FROM schedules');
  store.close();
}

type DataFolder = {
  /** Start time of the hotline, if not the opening morning. The hotline then deploys itself. */
  at?: Date | undefined;
  isDeployed?: boolean;
};

/** Fills a data folder: with a copy of the deployed hotline if there is one, otherwise with the assembly only. */
export async function fillDataDirectory(
  made: string,
  dataDirectory: string,
  { at, isDeployed = true }: DataFolder = {},
): Promise<void> {
  await link(made, dataDirectory);
  if (at) return setClock(dataDirectory, at);
  const deployed = deployedIn(made);
  if (!isDeployed || !existsSync(deployed)) return;
  const names = await readdir(deployed);
  for (const name of names.filter((one) => /\.sqlite|^checked-assembly$/.test(one))) {
    await cp(join(deployed, name), join(dataDirectory, name));
  }
}

/**
 * Changes the notification policies so that every officer is notified of each ticket immediately, without limits. Most
 * scenarios need the officer link of one ticket; those about digests keep the product's policies.
 */
export async function enableImmediateNotifications(dataDirectory: string): Promise<void> {
  const table = await openRunningTable(dataDirectory);
  const store = createDirectoryStore(table);
  const [{ directory, lastChange }, files] = await Promise.all([store.current(), store.files()]);
  await store.load({
    files: withImmediateNotifications(files),
    directory: withImmediateNotifications(directory),
    lastChange,
  });
  table.client.destroy();
}
