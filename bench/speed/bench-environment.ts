import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { createDirectoryStore } from '../../adapters/dynamodb/directory/directory-store.ts';
import { createTicketTableClient, type TicketTable } from '../../adapters/dynamodb/table.ts';
import { createHotlineSecretReader } from '../../adapters/secrets-manager/hotline-secret.ts';
import { loadDirectory } from '../../core/directory/change/load-directory.ts';
import type { Hmac } from '../../core/ticket/ports/hmac.ts';
import { createMetricStore } from '../../local/alarms/metrics.ts';
import { readAssembly } from '../../local/assembly/read-assembly.ts';
import { type Resources, readResources } from '../../local/assembly/resources.ts';
import type { FunctionProcessConnector } from '../../local/aws/aws-connection.ts';
import type { Clock } from '../../local/component-types.ts';
import { createRequestValidator } from '../../local/constraints/request-validator.ts';
import { type Database, startDatabase } from '../../local/dynamodb/database.ts';
import { ensureTable } from '../../local/dynamodb/tables.ts';
import {
  type FunctionDefinition,
  readFunctionDefinitions,
} from '../../local/lambda/function-definition.ts';
import type { AwsEndpointUrls } from '../../local/lambda/process-environment.ts';
import { createOutbox } from '../../local/outbox.ts';
import { startServiceServer } from '../../local/services/service-server.ts';
import { type AwsEmulators, createAwsEmulators } from '../../local/services/services.ts';
import { openLocalDatabase, type SqliteStore } from '../../local/sqlite-store.ts';

/**
 * Test environment for benchmarks. It has a database on disk with the table from the CDK assembly, and local AWS services. A
 * Lambda function runs only when a benchmark starts it.
 */
export type BenchEnvironment = {
  resources: Resources;
  definitions: FunctionDefinition[];
  database: Database;
  services: AwsEmulators;
  store: SqliteStore;
  clock: Clock;
  dataDirectory: string;
  endpoints: AwsEndpointUrls;
  table: TicketTable;
  secret(): Promise<Hmac>;
  /** Creates another ticket table with the same schema but without a stream. */
  addTable(name: string): Promise<TicketTable>;
  /**
   * Returns the CPU milliseconds that the database process has used so far, or undefined if the operating system doesn't
   * report them.
   */
  engineCpu(): number | undefined;
  stop(): Promise<void>;
};

type EngineDeps = {
  assemblyDirectory: string;
  clock: Clock;
  /**
   * Whether the database stores its data in memory (in `/dev/shm`, if it exists). Filling a table with 100,000 tickets then
   * takes less time.
   */
  isInMemory?: boolean;
};

const memoryFolder = '/dev/shm';

const named = (word: string, definitions: FunctionDefinition[]): FunctionDefinition => {
  const functionDefinition = definitions.find(({ name }) => name.includes(word));
  if (!functionDefinition) throw new Error(`The cloud assembly has no function ${word}`);
  return functionDefinition;
};

export function findFunctionDefinition(
  { definitions }: Pick<BenchEnvironment, 'definitions'>,
  word: string,
) {
  return named(word, definitions);
}

const endpointsOf = (database: Database, services: AwsEmulators, url: string): AwsEndpointUrls => ({
  AWS_ENDPOINT_URL: url,
  AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
  AWS_ENDPOINT_URL_DYNAMODB_STREAMS: database.endpoint,
  ...Object.fromEntries(
    services.parts.map(({ endpointName }) => [`AWS_ENDPOINT_URL_${endpointName}`, url]),
  ),
});

/**
 * Sets this process's environment variables so that its AWS clients use the same local endpoints as the Lambda functions.
 */
const actAs = (
  endpoints: AwsEndpointUrls,
  { region }: Pick<FunctionDefinition, 'region'>,
): void => {
  Object.assign(process.env, endpoints, {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
};

/**
 * Returns a function that connects a Lambda function's process to the local AWS endpoints directly, without a recording
 * proxy.
 */
export function createConnectorWithoutProxy(variables: AwsEndpointUrls): FunctionProcessConnector {
  return async () => ({ variables, close: () => undefined });
}

const Names = z.object({ TICKET_TABLE: z.string(), HOTLINE_SECRET: z.string() });

const Creation = z.looseObject({ StreamSpecification: z.unknown() });

const addTable = async ({ call, tables }: Database, name: string): Promise<TicketTable> => {
  const [own] = tables;
  if (!own) throw new Error('The cloud assembly has no DynamoDB table');
  const { StreamSpecification: _, ...creation } = Creation.parse(own.creation);
  await ensureTable(call, { ...own, name, creation: { ...creation, TableName: name } });
  return createTicketTableClient(name);
};

const ticksPerSecond = 100; // unit of CPU times in /proc, independent of the kernel's tick rate

const cpuOf = (pid: string): number | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
  } catch {
    return undefined;
  }
};

const loaded = async (table: TicketTable, clock: Clock): Promise<TicketTable> => {
  const outcome = await loadDirectory('invented', {
    store: createDirectoryStore(table),
    now: clock.now,
  });
  if (outcome.kind === 'invalid') throw new Error(JSON.stringify(outcome.problems));
  return table;
};

export async function createBenchEnvironment({
  assemblyDirectory,
  clock,
  isInMemory = false,
}: EngineDeps): Promise<BenchEnvironment> {
  const parent = isInMemory && existsSync(memoryFolder) ? memoryFolder : tmpdir();
  const dataDirectory = await mkdtemp(join(parent, 'bench-'));
  const resources = readResources(readAssembly(assemblyDirectory), 'http://localhost:1022');
  const definitions = readFunctionDefinitions(resources);
  const store = openLocalDatabase(dataDirectory);
  const database = await startDatabase({
    resources,
    dataDirectory,
    dynamoDbEndpoint: undefined,
    isFresh: false,
  });
  const services = createAwsEmulators({
    resources,
    store,
    clock,
    outbox: createOutbox(store, clock),
    metrics: createMetricStore(store, clock),
    invoke: async () => ({ kind: 'returned', payload: {} }),
  });
  services.eventBridge.connect({ put: () => 0, has: () => true });
  const report = (line: string): void => void process.stderr.write(`${line}\n`);
  const requests = createRequestValidator(clock, report);
  const server = await startServiceServer(services.parts, {
    ...{ requests, report },
    policyEvaluator: { refusal: () => undefined },
  });
  const endpoints = endpointsOf(database, services, server.url);
  const intake = named('PublicApi', definitions);
  actAs(endpoints, intake);
  const { TICKET_TABLE, HOTLINE_SECRET } = Names.parse(intake.environment);
  const pid = readFileSync(join(dataDirectory, 'dynamodb.pid'), 'utf8').split(' ')[0] ?? '';
  return {
    resources,
    definitions,
    database,
    services,
    store,
    clock,
    dataDirectory,
    endpoints,
    table: await loaded(createTicketTableClient(TICKET_TABLE), clock),
    secret: createHotlineSecretReader(HOTLINE_SECRET),
    addTable: async (name) => loaded(await addTable(database, name), clock),
    engineCpu: () => cpuOf(pid),
    async stop() {
      services.machines.stop();
      server.stop();
      await database.stop();
      store.close();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
