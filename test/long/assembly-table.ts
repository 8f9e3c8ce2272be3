import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TicketTable } from '../../adapters/dynamodb/table.ts';
import { readAssembly } from '../../local/assembly/read-assembly.ts';
import { readResources } from '../../local/assembly/resources.ts';
import { startDatabase } from '../../local/dynamodb/database.ts';
import { openRunningTable } from '../support/table/open-running-table.ts';

/** Folder in memory (tmpfs), so that tests don't wait for a disk. */
const memoryFolder = '/dev/shm';

/** Starts a real database engine with the assembly's empty table; no function handles its stream. */
export async function startAssemblyTable(
  made: string,
): Promise<TicketTable & { stop(): Promise<void> }> {
  const parent = existsSync(memoryFolder) ? memoryFolder : tmpdir();
  const dataDirectory = await mkdtemp(join(parent, 'long-table-'));
  const resources = readResources(readAssembly(join(made, 'cdk.out')), 'http://localhost:1022');
  const setting = { resources, dataDirectory, dynamoDbEndpoint: undefined, isFresh: false };
  const database = await startDatabase(setting);
  const table = await openRunningTable(dataDirectory);
  return {
    ...table,
    async stop() {
      table.client.destroy();
      await database.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
