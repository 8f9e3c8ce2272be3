import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Resources } from '../assembly/resources.ts';
import { createDynamoDbClient, type DynamoDbCaller } from './client.ts';
import type { DatabaseRevisionReader, FirstSortKeyFinder } from './database-revision.ts';
import { startDynamoDbEngine } from './engine.ts';
import { type DynamoDbTable, dropTable, ensureTable, readTableDefinitions } from './tables.ts';

/** Running DynamoDB engine that contains the tables of the cloud assembly. */
export type Database = {
  endpoint: string;
  call: DynamoDbCaller;
  tables: DynamoDbTable[];
  /**
   * Returns the ARN that the DynamoDB engine has assigned to the table's stream; it differs from the ARN in the cloud
   * assembly.
   */
  streamOf(table: DynamoDbTable): string | undefined;
  /** Function that detects commits to the database file; undefined for an external DynamoDB engine. */
  revision?: DatabaseRevisionReader | undefined;
  firstPlace?: FirstSortKeyFinder | undefined;
  stop(): Promise<void>;
};

type DatabaseDeps = {
  resources: Resources;
  dataDirectory: string;
  dynamoDbEndpoint: string | undefined;
  /** Whether to delete and recreate the DynamoDB tables at the start. */
  isFresh: boolean;
};

export async function startDatabase(deps: DatabaseDeps): Promise<Database> {
  const engine = await startDynamoDbEngine(deps.dataDirectory, deps.dynamoDbEndpoint);
  const call = createDynamoDbClient(engine.endpoint);
  const tables = readTableDefinitions(deps.resources);
  const streams = new Map<DynamoDbTable, string | undefined>();
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

/** Writes the DynamoDB table's name and endpoint to the file `table.env`, which `npm run ops -- … --stage local` reads. */
function noteAddress(dataDirectory: string, endpoint: string, [table]: DynamoDbTable[]): void {
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
