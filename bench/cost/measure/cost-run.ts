import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { startDynamoDbEngine } from '../../../local/dynamodb/engine.ts';
import { serveLocalHotline } from '../../../local/run.ts';
import { type CostRunRequest, type CostRunResponse, createCostRunClient } from './client.ts';
import { startRecordingProxy } from './recording-proxy.ts';
import type { RecordedTableRequest } from './table-request-recorder.ts';

const Message = z.object({
  kind: z.enum(['sms', 'email', 'zns']),
  to: z.string(),
  body: z.string(),
  links: z.array(z.string()),
  segments: z.number().optional(),
  ticket: z.string().optional(),
  alert: z.string().optional(),
});
type Message = z.infer<typeof Message>;

const CostRunAwsCall = z.object({
  function: z.string(),
  service: z.string(),
  operation: z.string(),
});
export type CostRunAwsCall = z.infer<typeof CostRunAwsCall>;
const Execution = z.object({ machine: z.string(), transitions: z.number() });

/**
 * Returns whether a state machine is the workflow of a ticket. Others run once a night however many tickets there are: the
 * recomputation of deadlines has about 50 transitions, which cost four cents a month.
 */
const isTicketWorkflow = ({ machine }: z.infer<typeof Execution>): boolean =>
  machine.includes('TicketWorkflow');

/**
 * AWS usage recorded since the start of a cost run (simulation for the cost measurement): requests, table operations, AWS
 * calls, workflow transitions and messages.
 */
export type UsageRecords = {
  requests: { method: string; path: string; status: number; sent: number; bytes: number }[];
  table: RecordedTableRequest[];
  calls: CostRunAwsCall[];
  transitions: number;
  executions: number;
  messages: Message[];
  logBytes: Record<string, number>;
};

export type CostRun = {
  send(ask: CostRunRequest): Promise<CostRunResponse>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<CostRunResponse>;
  /** Moves virtual time forward by an ISO 8601 duration, and waits until everything due in that time is done. */
  advance(by: string): Promise<void>;
  ledgers(): Promise<UsageRecords>;
  stop(): Promise<void>;
};

type AssemblyOptions = { assemblyDirectory: string; dataDirectory: string };

const sizes = async (folder: string): Promise<Record<string, number>> => {
  const names = await readdir(folder);
  const all = names.map(async (name) => [name, (await stat(join(folder, name))).size] as const);
  return Object.fromEntries(await Promise.all(all));
};

const Template = z.looseObject({
  Resources: z.record(
    z.string(),
    z.looseObject({ Type: z.string(), Properties: z.looseObject({}).optional() }),
  ),
});

/**
 * Pattern of scheduled functions whose cost doesn't depend on the tickets of a cost run, which disables their schedules.
 * Retention first changes a ticket two years after its end, but reads about 280 empty index partitions every night.
 */
const comesByItself = /CheckChannels|ApplyRetention/;

const disableUnrelatedSchedules = (text: string): string => {
  const template = Template.parse(JSON.parse(text));
  for (const resource of Object.values(template.Resources)) {
    if (resource.Type !== 'AWS::Scheduler::Schedule') continue;
    if (!comesByItself.test(JSON.stringify(resource))) continue;
    resource.Properties = { ...resource.Properties, State: 'DISABLED' };
  }
  return JSON.stringify(template);
};

/**
 * Copies the cloud assembly for a cost run. In the copy, the sweeper runs only every 6 hours, and channel checks and
 * retention are off, because they don't affect the cost of a ticket but would take most of the running time.
 */
const ofTicketsAlone = async (from: string, to: string): Promise<void> => {
  await cp(from, to, { recursive: true });
  const templates = (await readdir(to)).filter((name) => name.endsWith('.template.json'));
  for (const name of templates) {
    const text = await readFile(join(to, name), 'utf8');
    const rarely = text.replaceAll(/"rate\(\d+ minutes\)"/g, '"rate(6 hours)"');
    await writeFile(join(to, name), disableUnrelatedSchedules(rarely));
  }
};

const json = { 'content-type': 'application/json' };

/**
 * Runs a cloud assembly as `npm start` does, and records the requests between the functions and the database for the cost
 * measurement.
 */
export async function startCostRun({
  assemblyDirectory,
  dataDirectory,
}: AssemblyOptions): Promise<CostRun> {
  await mkdir(dataDirectory, { recursive: true });
  const ofTickets = join(dataDirectory, 'cdk.out');
  await ofTicketsAlone(assemblyDirectory, ofTickets);
  const engine = await startDynamoDbEngine(dataDirectory, undefined);
  const recorder = await startRecordingProxy(engine.endpoint);
  const run = await serveLocalHotline({
    assemblyDirectory: ofTickets,
    dataDirectory,
    port: 0,
    dynamoDbEndpoint: recorder.endpoint,
    watchesCalls: true,
  });
  const ask = createCostRunClient(run.url);
  const requests: UsageRecords['requests'] = [];
  const send = async (request: CostRunRequest): Promise<CostRunResponse> => {
    const reply = await ask(request);
    const { method = 'GET', path, body = '' } = request;
    if (!path.startsWith('/local/')) {
      const sent = Buffer.byteLength(body);
      requests.push({ method, path, status: reply.status, sent, bytes: reply.bytes });
    }
    return reply;
  };
  const read = async <Schema extends z.ZodType>(path: string, schema: Schema) =>
    schema.parse(JSON.parse((await ask({ path })).text));

  return {
    send,
    post: (path, body, headers = {}) =>
      send({ method: 'POST', path, headers: { ...json, ...headers }, body: JSON.stringify(body) }),
    async advance(by) {
      const body = JSON.stringify({ advance: by });
      const moved = await ask({ method: 'POST', path: '/local/clock', headers: json, body });
      if (moved.status !== 200)
        throw new Error(`Moving the local clock failed with status ${moved.status}: ${moved.text}`);
    },
    async ledgers() {
      const all = await read('/local/executions?format=json', z.array(Execution));
      const executions = all.filter(isTicketWorkflow);
      return {
        requests: [...requests],
        table: [...recorder.lines],
        calls: await read('/local/aws/calls', z.array(CostRunAwsCall)),
        transitions: executions.reduce((sum, { transitions }) => sum + transitions, 0),
        executions: executions.length,
        messages: await read('/local/outbox.json', z.array(Message)),
        logBytes: await sizes(join(dataDirectory, 'logs')),
      };
    },
    async stop() {
      await run.stop();
      recorder.stop();
      await engine.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
