import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Resources } from '../assembly/resources.ts';
import { type CallDynamoDb, dynamoDbClient } from './client.ts';
import { startEngine } from './engine.ts';
import type { DatabaseRevision, FirstSortKey } from './revision.ts';
import { dropTable, ensureTable, readTables, type Table } from './tables.ts';

/** Running DynamoDB engine that contains the tables of the cloud assembly. */
export type Database = {
  endpoint: string;
  call: CallDynamoDb;
  tables: Table[];
  /** Returns the ARN that the DynamoDB engine itself assigned to the table's stream. */
  streamOf(table: Table): string | undefined;
  /** Change counter of the database file; undefined for an external DynamoDB engine. */
  revision?: DatabaseRevision | undefined;
  firstPlace?: FirstSortKey | undefined;
  stop(): Promise<void>;
};

type DatabaseDeps = {
  resources: Resources;
  dataDirectory: string;
  dynamoDbEndpoint: string | undefined;
  /** Whether to delete and recreate the tables at the start. */
  isFresh: boolean;
};

export async function openDatabase(deps: DatabaseDeps): Promise<Database> {
  const engine = await startEngine(deps.dataDirectory, deps.dynamoDbEndpoint);
  const call = dynamoDbClient(engine.endpoint);
  const tables = readTables(deps.resources);
  const streams = new Map<Table, string | undefined>();
  for (const table of tables) {
    if (deps.isFresh) {
      await dropTable(call, table);
    }
    streams.set(table, await ensureTable(call, table));
  }
  noteAddress(deps.dataDirectory, engine.endpoint, tables);
  return {
    endpoint: engine.endpoint,
    call,
    tables,
    streamOf: (table) => streams.get(table),
    ...{ revision: engine.revision, firstPlace: engine.firstPlace },
    stop: engine.stop,
  };
}

/** Writes the table's name and endpoint to `table.env`, which `npm run ops -- … --stage local` reads. */
function noteAddress(dataDirectory: string, endpoint: string, [table]: Table[]): void {
  const variables = {
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    ...(table && { TICKET_TABLE: table.name }),
  };
  const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(dataDirectory, 'table.env'), lines.join(''));
}
