import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { endOrphan } from '../../local/dynamodb/orphan.ts';
import { launch, stopped } from './hotline-driver.ts';

/** What every run is made from, and what functions have compiled. */
const shared = ['cdk.out', 'compile-cache'];

const link = async (made: string, dataDirectory: string): Promise<void> => {
  for (const name of shared) await symlink(join(made, name), join(dataDirectory, name));
};

/** The data folder of a hotline that has been deployed and has done nothing since. */
const deployedIn = (made: string): string => join(made, 'deployed');

/** The engine is a process of its own, and may still write when the run has ended. */
const closed = (dataDirectory: string): Promise<void> =>
  endOrphan(join(dataDirectory, 'dynamodb.pid'), join(dataDirectory, 'dynamodb.sqlite'));

/** Deploys once what all runs would each deploy for themselves. */
export const deployOnce = async (made: string): Promise<void> => {
  const dataDirectory = deployedIn(made);
  await mkdir(dataDirectory);
  await link(made, dataDirectory);
  const { child } = await launch(dataDirectory, { HOTLINE_STAGE: 'local', HOTLINE_AWS: 'watch' });
  await stopped(child, 'SIGTERM');
  await closed(dataDirectory);
};

/** Fills a data folder: as after the deploy, where that has been done, or with nothing in it yet. */
export const fillDataDirectory = async (
  made: string,
  dataDirectory: string,
  isDeployed = true,
): Promise<void> => {
  await link(made, dataDirectory);
  const deployed = deployedIn(made);
  if (!isDeployed || !existsSync(deployed)) return;
  const names = await readdir(deployed);
  for (const name of names.filter((one) => one.includes('.sqlite'))) {
    await cp(join(deployed, name), join(dataDirectory, name));
  }
};
