import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { synthesizeAssemblyIfChanged } from '../../local/synthesize.ts';
import { aMember } from '../../test/support/samples/a-member.ts';
import { aReport } from '../../test/support/samples/a-report.ts';
import {
  type BenchEnvironment,
  createBenchEnvironment,
  findFunctionDefinition,
} from '../speed/bench-environment.ts';
import { installVirtualClock } from '../speed/clock.ts';
import { type HandlerRequest, loadAndWarmUpHandler } from '../speed/handlers.ts';
import { benchStartTime, busiestUnitCode, smallQueueUnitCode } from '../speed/tickets.ts';
import { createFilledTable } from './filled-table.ts';
import { createVerifiedRequest } from './verified-request.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * Queues (lists of open tickets) to read in the comparison, with the number of rows on the hotline's page. The small queue
 * has exactly that many tickets.
 */
export const comparedQueues = {
  small: { unit: smallQueueUnitCode, rows: 25 },
  large: { unit: busiestUnitCode, rows: 50 },
};

let people = 0;

/** Returns a report of a new citizen, with a telephone number, IP address and browser that no other request uses. */
const createNewCitizenRequest = (): HandlerRequest & { from: string } => {
  people += 1;
  const reporter = {
    kind: 'person',
    phone: `0912${String(people).padStart(6, '0')}`,
    anonymous: true,
  };
  return {
    method: 'POST',
    path: '/api/reports',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      cookie: `visitor=${randomBytes(16).toString('base64url')}`,
      'sec-fetch-site': 'same-origin', // as browsers send; the hotline rejects requests of other sites
    },
    from: `127.${(people >> 16) & 255}.${(people >> 8) & 255}.${people & 255}`,
    body: JSON.stringify(aReport({ reporter })),
  };
};

const Listening = z.object({ port: z.number() });

/** Starts a Lambda function behind an HTTP server in a separate process. */
const serve = async (benchEngine: BenchEnvironment, name: string) => {
  const { bundle, environment, region } = findFunctionDefinition(benchEngine, name);
  const child = fork(join(import.meta.dirname, 'serve-handler.ts'), {
    env: {
      PATH: process.env['PATH'],
      ...environment,
      ...benchEngine.endpoints,
      TICKET_TABLE: benchEngine.table.name,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      BUNDLE: bundle,
      STARTS_AT: benchEngine.clock.now().toISOString(),
    },
  });
  const [address] = await once(child, 'message');
  return { child, port: Listening.parse(address).port };
};

const end = async (child: ChildProcess): Promise<void> => {
  const exit = once(child, 'exit');
  child.disconnect();
  await exit;
};

const operator = aMember('operator');

const queueOf = (unit: string, token: string): HandlerRequest => ({
  method: 'GET',
  path: '/api/staff/queue',
  query: { unit },
  headers: { authorization: `Bearer ${token}` },
});

const pathOf = ({ path, query }: HandlerRequest): string =>
  query ? `${path}?${new URLSearchParams(query)}` : path;

/**
 * Starts the hotline with the given number of tickets in a database on disk. The handlers run in this process and also behind
 * HTTP servers in separate processes.
 */
export async function startBenchHotline(tickets: number) {
  const clock = installVirtualClock(benchStartTime);
  const assemblyDirectory = join(root, 'node_modules/.cache/hotline/peers');
  const report = (line: string) => console.error(line);
  await synthesizeAssemblyIfChanged({ root, stage: 'local', directory: assemblyDirectory, report });
  const opened = await createBenchEnvironment({ assemblyDirectory, clock });
  const filled = await createFilledTable(opened, { tickets, member: operator });
  const world = { ...opened, endpoints: filled.endpoints };
  const group = { sub: operator.sub, groups: ['operator'] };
  const token = world.services.cognito.tokensFor(group).accessToken;
  const table = filled.name;
  const first = queueOf(smallQueueUnitCode, token);
  const staff = await loadAndWarmUpHandler(world, { name: 'StaffApi', table, first });
  const home: HandlerRequest = { method: 'GET', path: '/' };
  const citizens = await loadAndWarmUpHandler(world, { name: 'PublicApi', table, first: home });
  const [publicServer, staffServer] = [
    await serve(world, 'PublicApi'),
    await serve(world, 'StaffApi'),
  ];
  clock.advance(2); // ages the processes, so that no start-up effects are measured
  return {
    opening: () => citizens.asking(createNewCitizenRequest(), 201),
    listing: (unit: string) => staff.asking(queueOf(unit, token), 200),
    openingOverHttp: () =>
      createVerifiedRequest(201, { ...createNewCitizenRequest(), port: publicServer.port }),
    listingOverHttp: (unit: string) => {
      const { method, headers, ...requestTarget } = queueOf(unit, token);
      const path = pathOf({ method, ...requestTarget });
      return createVerifiedRequest(
        200,
        { port: staffServer.port, method, path, headers },
        '"tickets":[{',
      );
    },
    /** Returns the ids of the hotline's processes other than this one: HTTP servers and database. */
    pids: () => [publicServer.child.pid ?? 0, staffServer.child.pid ?? 0, filled.pid],
    async stop() {
      await Promise.all([publicServer, staffServer].map(({ child }) => end(child)));
      await filled.stop();
      await world.stop();
      clock.restore();
    },
  };
}
export type BenchHotline = Awaited<ReturnType<typeof startBenchHotline>>;
