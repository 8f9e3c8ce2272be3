import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContactFlows } from '../connect/instance.ts';
import { checkAwsServiceDeliveryPermissions } from '../iam/check-deliveries.ts';
import { readSourceHash } from '../synthesize.ts';
import type { Resources } from './resources.ts';

type Directories = { assemblyDirectory: string; dataDirectory: string };

/**
 * Throws when AWS would reject parts of the cloud assembly that would work locally. The checks take a third of a second, so
 * they run only once for each synthesized assembly. The data directory stores the source hash of the last valid assembly.
 */
export function checkAssemblyOnce(directories: Directories, resources: Resources): void {
  const sourceHash = readSourceHash(directories.assemblyDirectory);
  const file = join(directories.dataDirectory, 'checked-assembly');
  if (sourceHash !== '' && existsSync(file) && readFileSync(file, 'utf8') === sourceHash) return;
  checkAwsServiceDeliveryPermissions(resources);
  readContactFlows(resources);
  writeFileSync(file, sourceHash);
}
