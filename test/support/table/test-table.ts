import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { TicketTable } from '../../../adapters/dynamodb/table.ts';
import { startDynamoDbEngine } from '../../../local/dynamodb/engine.ts';
import { recordItemsRead } from './count-items-read.ts';
import './limit-table-access.ts'; // refuses items that deviate from the declaration of their kind
import deployedTable from '../../golden/ticket-table.json' with { type: 'json' };

const KeySchema = z.array(
  z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }),
);

/** Keys of a table and its indexes in a CloudFormation template. */
export const TableKeys = z.object({
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  KeySchema,
  GlobalSecondaryIndexes: z.array(
    z.object({
      IndexName: z.string(),
      KeySchema,
      Projection: z.object({
        ProjectionType: z.enum(['ALL', 'INCLUDE', 'KEYS_ONLY']),
        NonKeyAttributes: z.array(z.string()).optional(),
      }),
    }),
  ),
});

const Query = z.looseObject({ KeyConditionExpression: z.string(), Limit: z.number().optional() });

/** Returns true if a query's cost doesn't grow with the number of tickets: it has a limit or a range of sort keys. */
const isBounded = (input: unknown): boolean => {
  const { KeyConditionExpression: keys, Limit } = Query.parse(input);
  return Limit !== undefined || / AND /.test(keys);
};

/** Throws on scans and unbounded queries. Checks every command in every test with a table. */
const refuseUnbounded = (command: string | undefined, input: unknown): void => {
  if (command === 'ScanCommand') throw new Error('Nothing is found by a scan');
  if (command === 'QueryCommand' && !isBounded(input)) {
    throw new Error(`A query without a bound: ${JSON.stringify(input)}`);
  }
};

const anHour = 3_600_000;

/** Removes data folders that earlier workers left behind: a worker is killed without clean-up. */
const removeOld = async (): Promise<void> => {
  for (const name of (await readdir(tmpdir())).filter((one) => one.startsWith('tables-'))) {
    const { mtimeMs } = await stat(join(tmpdir(), name));
    if (Date.now() - mtimeMs > anHour) await rm(join(tmpdir(), name), { recursive: true });
  }
};

/**
 * Starts one database engine for all tables of a worker, because starting takes longer than most test files. The engine ends
 * with the worker.
 */
const startOnce = async () => {
  await removeOld().catch(() => undefined); // another worker may be removing the same folder
  const directory = await mkdtemp(join(tmpdir(), 'tables-'));
  return startDynamoDbEngine(directory, process.env['DYNAMODB_ENDPOINT']);
};
let engine: ReturnType<typeof startOnce> | undefined;

/** Creates an empty table with the keys and indexes of the deployed one in a real database engine. */
export async function startTestTable(): Promise<TicketTable & { stop(): Promise<void> }> {
  engine ??= startOnce();
  const { endpoint } = await engine;
  const client = new DynamoDBClient({
    endpoint,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'tests', secretAccessKey: 'tests' },
  });
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        refuseUnbounded(commandName, args.input);
        const result = await next(args);
        recordItemsRead(commandName, args.input, result.output);
        return result;
      },
    { step: 'initialize', name: 'watchReads' },
  );
  const name = `Tickets-${randomUUID()}`;
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      ...TableKeys.parse(deployedTable),
    }),
  );
  return {
    name,
    client: DynamoDBDocumentClient.from(client, {
      marshallOptions: { removeUndefinedValues: true },
    }),
    async stop() {
      await client.send(new DeleteTableCommand({ TableName: name }));
      client.destroy();
    },
  };
}
