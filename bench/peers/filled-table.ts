import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createDirectoryStore } from '../../adapters/dynamodb/directory/directory-store.ts';
import { createStaffMemberStore } from '../../adapters/dynamodb/staff/member-store.ts';
import { createTicketTableClient } from '../../adapters/dynamodb/table.ts';
import { loadDirectory } from '../../core/directory/change/load-directory.ts';
import type { StaffMember } from '../../core/staff/members/member.ts';
import { createDynamoDbClient } from '../../local/dynamodb/client.ts';
import { startDynamoDbEngine } from '../../local/dynamodb/engine.ts';
import { type DynamoDbTable, ensureTable } from '../../local/dynamodb/tables.ts';
import { seedMember } from '../../test/support/samples/a-member.ts';
import type { BenchEnvironment } from '../speed/bench-environment.ts';
import { fillTableWithTickets } from '../speed/fill-table.ts';

const cache = resolve(import.meta.dirname, '../../node_modules/.cache/hotline/peers-table');

type FilledTableOptions = { tickets: number; member: StaffMember };

const ownTable = ({ database }: BenchEnvironment): DynamoDbTable => {
  const [table] = database.tables;
  if (!table) throw new Error('The cloud assembly has no DynamoDB table');
  return table;
};

const startOn = async (directory: string) => {
  const engine = await startDynamoDbEngine(directory, undefined);
  const [pid = ''] = readFileSync(join(directory, 'dynamodb.pid'), 'utf8').split(' ');
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = engine.endpoint;
  return { ...engine, pid: Number(pid) };
};

/**
 * Folder in memory (`/dev/shm`), or the temporary folder if the system has no such folder. Filling a table is far slower if
 * the database waits for the disk at each batch.
 */
const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const make = async (
  benchEngine: BenchEnvironment,
  { tickets, member }: FilledTableOptions,
): Promise<void> => {
  const directory = await mkdtemp(join(scratch, 'peers-'));
  const engine = await startOn(directory);
  const own = ownTable(benchEngine);
  await ensureTable(createDynamoDbClient(engine.endpoint), own);
  const table = createTicketTableClient(own.name);
  await loadDirectory('invented', {
    store: createDirectoryStore(table),
    now: benchEngine.clock.now,
  });
  await seedMember(createStaffMemberStore(table), member);
  console.error(
    `Writing ${tickets} tickets to the 1022 table; this takes some minutes and is done once`,
  );
  const { perSecond } = await fillTableWithTickets(table, tickets, await benchEngine.secret());
  console.error(`Wrote ${perSecond} tickets per second`);
  await engine.stop();
  rmSync(`${cache}.new`, { recursive: true, force: true });
  cpSync(directory, `${cache}.new`, { recursive: true });
  rmSync(directory, { recursive: true });
  rmSync(cache, { recursive: true, force: true });
  renameSync(`${cache}.new`, cache);
};

/**
 * Opens a database on disk with the table from the CDK assembly and the given number of tickets. The table is filled once and
 * cached; later runs copy it.
 */
export async function createFilledTable(
  benchEngine: BenchEnvironment,
  options: FilledTableOptions,
) {
  const content = JSON.stringify([ownTable(benchEngine).creation, options]);
  const madeFrom = createHash('sha256').update(content).digest('hex');
  const note = join(cache, 'made-from');
  if (!existsSync(note) || readFileSync(note, 'utf8') !== madeFrom) {
    await make(benchEngine, options);
    writeFileSync(note, madeFrom);
  }
  const directory = await mkdtemp(join(tmpdir(), 'peers-'));
  cpSync(cache, directory, { recursive: true });
  const engine = await startOn(directory);
  return {
    name: ownTable(benchEngine).name,
    endpoints: { ...benchEngine.endpoints, AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint },
    pid: engine.pid,
    async stop() {
      await engine.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
