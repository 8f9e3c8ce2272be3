import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import * as z from 'zod';
import { createAwsQueryRunner } from '../../adapters/aws-cli/query-aws.ts';
import { listStackResources } from '../../adapters/aws-cli/stage-resources.ts';
import { createTicketTableClient, type TicketTable } from '../../adapters/dynamodb/table.ts';
import { createLocalRunClient } from '../../adapters/local-run/local-run-client.ts';
import { parseStageList, stageNames } from '../../lib/config.ts';
import type { StageConfig } from '../../lib/stage-config.ts';
import { CommandError, UsageError } from '../cli/command-error.ts';

const root = resolve(import.meta.dirname, '../..');

/** Options of every command that works on a stage. */
export const stageOptions = {
  stage: {
    type: 'string',
    value: 'STAGE',
    summary: `required: ${stageNames.join(', ')}; local is the hotline running on this machine`,
  },
  url: {
    type: 'string',
    value: 'URL',
    summary: 'address of the local hotline',
    default: `http://localhost:${process.env['PORT'] ?? 3000}`,
  },
} as const;

/** Options of every command that reads or writes a stage's table. */
export const tableOptions = {
  ...stageOptions,
  table: {
    type: 'string',
    value: 'NAME',
    summary: "another table than the stage's own, such as a restored one",
  },
} as const;

/** Help text about local hotlines, for every command with a `--stage` option. */
export const localStageHelp = `With --stage local the command finds the database of the running hotline by itself. If that was
started with HOTLINE_DATA or PORT, set the same variables for this command.`;

type StageValues = { stage?: string | undefined; url: string };

export type StageContext = { name: string; config: StageConfig; isLocal: boolean };

export function parseStage({ stage }: StageValues): StageContext {
  const names = `Stages: ${stageNames.join(', ')}.`;
  if (stage === undefined) throw new UsageError(`Missing option --stage. ${names}`);
  const [found] = stageNames.includes(stage) ? parseStageList(stage) : [];
  if (!found) throw new UsageError(`Unknown stage "${stage}". ${names}`);
  const [name, config] = found;
  return { name, config, isLocal: name.startsWith('local') };
}

const isAnswering = async (address: string | URL): Promise<boolean> =>
  fetch(address).then(
    () => true,
    () => false,
  );

/** Connects to the local hotline at a URL. Throws a `CommandError` if no hotline answers there. */
export async function connectLocalHotline(url: string) {
  if (!URL.canParse(url))
    throw new UsageError(`--url must be like http://localhost:3000, not "${url}".`);
  if (await isAnswering(new URL('/local/clock', url))) return createLocalRunClient(url);
  throw new CommandError(
    `No local hotline answers at ${url}. Start one with "npm start", or pass its address with --url.`,
  );
}

const TableEnvironment = z
  .object({ AWS_ENDPOINT_URL_DYNAMODB: z.url(), TICKET_TABLE: z.string() })
  .catchall(z.string());

/**
 * Reads the database settings that the local hotline wrote when it started, and sets them as environment variables for the
 * AWS SDK. Resolves to the table's name.
 */
const connectToLocalTable = async (url: string): Promise<string> => {
  const file = join(resolve(root, process.env['HOTLINE_DATA'] ?? '.local'), 'table.env');
  const advice = `Set HOTLINE_DATA to the data folder of the hotline at ${url}.`;
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(`Cannot read ${file}. ${advice}`);
  });
  const variables = TableEnvironment.parse(parseEnv(text));
  const endpoint = variables.AWS_ENDPOINT_URL_DYNAMODB;
  if (!(await isAnswering(endpoint))) {
    throw new CommandError(`No database answers at ${endpoint}, named by ${file}. ${advice}`);
  }
  Object.assign(process.env, variables);
  return variables.TICKET_TABLE;
};

const findTableInCloud = async ({ name, config }: StageContext): Promise<string> => {
  const resources = await listStackResources(
    createAwsQueryRunner(config.region),
    `HotlineData-${name}`,
  );
  const table = resources.find(({ type }) => type === 'AWS::DynamoDB::GlobalTable')?.id;
  if (table === undefined) throw new CommandError(`Stack HotlineData-${name} has no table.`);
  return table;
};

/**
 * Opens the ticket table of a stage. Resolves to the table and the stage's current time, which is virtual for a local
 * hotline.
 */
export async function connectStageTable(
  values: StageValues & { table?: string | undefined },
): Promise<{ table: TicketTable; now: Date }> {
  const stage = parseStage(values);
  if (stage.isLocal) {
    const now = await (await connectLocalHotline(values.url)).now();
    const ownTable = await connectToLocalTable(values.url);
    return { table: createTicketTableClient(values.table ?? ownTable), now };
  }
  process.env['AWS_REGION'] = stage.config.region;
  const name = values.table ?? (await findTableInCloud(stage));
  return { table: createTicketTableClient(name), now: new Date() };
}
