import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { directoryHistory } from '../../adapters/dynamodb/directory-history.ts';
import { earlierTickets } from '../../adapters/dynamodb/earlier-tickets.ts';
import type { Directory } from '../../core/directory/directory.ts';
import { readAssembly } from '../../local/assembly/read.ts';
import { readResources } from '../../local/assembly/resources.ts';
import { openClock } from '../../local/clock.ts';
import { endOrphanedEngine } from '../../local/dynamodb/orphan.ts';
import { openKmsKeys } from '../../local/services/kms-keys.ts';
import { registerKeys } from '../../local/services/kms-resources.ts';
import { openStore } from '../../local/store.ts';
import { launch, stopped } from './hotline-driver.ts';
import { tableOf } from './table-of.ts';

const policyAtOnce = {
  timing: { P2: 'immediate', P3: 'immediate', P4: 'immediate' },
  ...{ intervalMinutes: 15, digestTimes: ['07:30'], smsPerDay: 999 },
} as const;

/** The directory with policies that notify every officer of each ticket at once, without caps. */
export const atOnce = (directory: Directory): Directory => ({
  ...directory,
  life: directory.life.map((row) => ({
    ...row,
    notifications: {
      ...row.notifications,
      ...{ officer: policyAtOnce, head: policyAtOnce, leadership: policyAtOnce },
    },
  })),
});

/** What every run is made from, and what functions have compiled. */
const shared = ['cdk.out', 'compile-cache'];

const link = async (made: string, dataDirectory: string): Promise<void> => {
  for (const name of shared) await symlink(join(made, name), join(dataDirectory, name));
};

/** The data folder of a hotline that has been deployed and has done nothing since. */
const deployedIn = (made: string): string => join(made, 'deployed');

/** The engine is a process of its own, and may still write when the run has ended. */
const closed = (dataDirectory: string): Promise<void> =>
  endOrphanedEngine(join(dataDirectory, 'dynamodb.pid'), join(dataDirectory, 'dynamodb.sqlite'));

/** Makes the keys of the assembly: an RSA key takes a run a quarter of a second at its first use. */
const makeKeys = (dataDirectory: string): void => {
  const store = openStore(dataDirectory);
  const keys = openKmsKeys(store);
  const assembly = readAssembly(join(dataDirectory, 'cdk.out'));
  registerKeys(readResources(assembly, 'http://localhost:3000'), keys);
  keys.makeAll();
  store.close();
};

/** Deploys once what all runs would each deploy for themselves. */
export const deployOnce = async (made: string): Promise<void> => {
  const dataDirectory = deployedIn(made);
  await mkdir(dataDirectory);
  await link(made, dataDirectory);
  const { child } = await launch(dataDirectory, { HOTLINE_STAGE: 'local', HOTLINE_AWS: 'watch' });
  await stopped(child, 'SIGTERM');
  await closed(dataDirectory);
  makeKeys(dataDirectory);
};

/** Sets the clock of a data folder in which no hotline is running. */
const setClock = (dataDirectory: string, at: Date): void => {
  const store = openStore(dataDirectory);
  const clock = openClock(store);
  clock.jumpTo(at);
  clock.close();
  store.close();
};

/** Sets the clock of a stopped hotline; its schedules start again from there instead of catching up. */
export const skipTo = (dataDirectory: string, at: Date): void => {
  setClock(dataDirectory, at);
  const store = openStore(dataDirectory);
  store.exec('DELETE FROM schedules');
  store.close();
};

type DataFolder = {
  /** The time at which the hotline starts, if not on its opening morning; it deploys itself then. */
  at?: Date | undefined;
  isDeployed?: boolean;
};

/** Fills a data folder: as after a deployment where that has been done, else with nothing but the assembly. */
export const fillDataDirectory = async (
  made: string,
  dataDirectory: string,
  { at, isDeployed = true }: DataFolder = {},
): Promise<void> => {
  await link(made, dataDirectory);
  if (at) return setClock(dataDirectory, at);
  const deployed = deployedIn(made);
  if (!isDeployed || !existsSync(deployed)) return;
  const names = await readdir(deployed);
  for (const name of names.filter((one) => one.includes('.sqlite'))) {
    await cp(join(deployed, name), join(dataDirectory, name));
  }
};

/**
 * Has every officer notified of each ticket at once, without caps, as an administrator can set it: most scenarios need the
 * link of one ticket, and those of digests start with the policies of the product.
 */
export const notifyAtOnce = async (dataDirectory: string): Promise<void> => {
  const table = await tableOf(dataDirectory);
  const store = directoryHistory(table);
  const [{ directory, lastChange }, files] = await Promise.all([store.current(), store.files()]);
  await store.load({ files: atOnce(files), directory: atOnce(directory), lastChange });
  table.client.destroy();
};

/** Marks the years before the opening as searched, so that no night of a new hotline searches another thirty days. */
export const skipLookBack = async (dataDirectory: string): Promise<void> => {
  const table = await tableOf(dataDirectory);
  await earlierTickets(table).keep({ day: '2000-01-01', empty: 0 });
  table.client.destroy();
};
