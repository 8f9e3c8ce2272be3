import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { SimulatedAwsBehavior } from '../../local/aws/aws-behavior.ts';
import { type Fault, FaultPlan } from '../../local/aws/fault.ts';
import { fillDataDirectory } from '../support/assembly/deployed-data-directory.ts';
import { savePermissionUsage } from '../support/assembly/save-permission-usage.ts';
import {
  hotlineDriver,
  launchHotline,
  type SendToHotline,
  stopProcess,
} from '../support/hotline/hotline-driver.ts';
import { openRunningTable } from '../support/table/open-running-table.ts';
import { type OfficerPolicies, officerPolicies } from './officer-policies.ts';
import { requireStatus } from './scenario-steps/require-status.ts';

const RecordedAwsCall = z.object({
  number: z.number(),
  function: z.string(),
  service: z.string(),
  operation: z.string(),
  item: z.string().optional(),
  turnOfItem: z.number(),
  attempt: z.number(),
});
export type RecordedAwsCall = z.infer<typeof RecordedAwsCall>;

const Planned = z.array(z.object({ struck: z.boolean() }));
const Letters = z.array(z.object({ queue: z.string() }));
const Redriven = z.object({ redriven: z.number(), left: z.number() });
const Execution = z.object({
  name: z.string(),
  machine: z.string(),
  status: z.string(),
  dueAt: z.string().optional(),
});
const Replayed = z.object({ brought: z.number(), failed: z.array(z.string()) });
const Rights = z.object({
  rights: z.array(
    z.object({ function: z.string(), action: z.string(), resource: z.string(), used: z.number() }),
  ),
  denied: z.array(
    z.object({ function: z.string(), action: z.string(), resources: z.array(z.string()) }),
  ),
});

/** Number of payloads per replay request, below the size limit of a request. */
const broughtAtOnce = 50;

const Now = z.object({ now: z.string() });

type Watched = {
  at?: Date;
  /** True to record payloads and responses of AWS calls as well. */
  recordsTraffic?: boolean;
  /** How officers are notified; by default as in the product, with digests and limits. */
  policies?: OfficerPolicies;
  /** Wraps each HTTP request to the hotline, for example to change or record it. */
  through?(send: SendToHotline): SendToHotline;
};

/** Methods that deliver recorded events to functions. */
const bringingOf = (driver: ReturnType<typeof hotlineDriver>) => ({
  /**
   * Delivers all stream records and bus events since the fault plan again, in reverse order. Returns their number; throws if
   * one fails.
   */
  async replay(): Promise<number> {
    const ask = { method: 'POST', path: '/local/aws/replay' };
    const { text } = requireStatus(await driver.ask(ask), 200);
    const { brought, failed } = Replayed.parse(JSON.parse(text));
    if (failed.length > 0) throw new Error(`What came again failed: ${failed.join('; ')}`);
    return brought;
  },
  /** Invokes functions with payloads recorded in another run and returns those that failed. */
  async bring(payloads: readonly { function: string; event: unknown }[]): Promise<string[]> {
    const failed: string[] = [];
    for (let at = 0; at < payloads.length; at += broughtAtOnce) {
      const part = payloads.slice(at, at + broughtAtOnce);
      const { text } = requireStatus(await driver.post('/local/aws/replay', part), 200);
      failed.push(...Replayed.parse(JSON.parse(text)).failed);
    }
    return failed;
  },
});

/** Starts the assembly in its own data folder, with every AWS call recorded. */
export async function startWatchedRun(
  made: string,
  { at, recordsTraffic, policies = 'product', through }: Watched = {},
) {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'long-run-'));
  await fillDataDirectory(made, dataDirectory, { at });
  const { child, url } = await launchHotline(dataDirectory, {
    HOTLINE_AWS: recordsTraffic ? 'record' : 'watch',
    HOTLINE_STAGE: 'local',
  });
  const driver = hotlineDriver(() => url, through);
  const table = await openRunningTable(dataDirectory);
  const ofOfficers = officerPolicies(table);
  await ofOfficers.usePolicies(policies);
  const read = async <Wanted>(path: string, schema: z.ZodType<Wanted>): Promise<Wanted> =>
    schema.parse(JSON.parse((await driver.get(path, { accept: 'application/json' })).text));
  return {
    ...driver,
    ...ofOfficers,
    table,
    dataDirectory,
    /** Sets the faults to inject and resets the call counters. */
    async plan(faults: Fault[]): Promise<void> {
      const body = JSON.stringify(FaultPlan.parse(faults));
      requireStatus(await driver.ask({ method: 'PUT', path: '/local/aws/faults', body }), 200);
    },
    /** Sets the simulated conditions of AWS until the next call; unnamed conditions are reset. */
    async underConditions(conditions: Partial<SimulatedAwsBehavior>): Promise<void> {
      const body = JSON.stringify(SimulatedAwsBehavior.parse(conditions));
      requireStatus(await driver.ask({ method: 'PUT', path: '/local/aws/conditions', body }), 200);
    },
    /** Returns for each planned fault whether it took effect. */
    struck: async () => (await read('/local/aws/faults', Planned)).map(({ struck }) => struck),
    callsAfter: (number: number) =>
      read(`/local/aws/calls?after=${number}`, z.array(RecordedAwsCall)),
    async endProcesses(): Promise<void> {
      requireStatus(await driver.post('/local/aws/end-processes', {}), 200);
    },
    ...bringingOf(driver),
    deadLetters: () => read('/local/dead-letters', Letters),
    async redrive() {
      const { text } = await driver.post('/local/dead-letters/redrive', {});
      return Redriven.parse(JSON.parse(text));
    },
    /** Returns each function's granted permissions with their use, and its denied calls. */
    rights: () => read('/local/aws/rights', Rights),
    executions: () => read('/local/executions', z.array(Execution)),
    now: async () => new Date((await read('/local/clock', Now)).now),
    signIn: (role: string, unit?: string) => driver.post('/local/sign-in', { role, unit }),
    async stop(): Promise<void> {
      await savePermissionUsage(driver).catch(() => undefined); // the hotline may have been killed
      table.client.destroy();
      await stopProcess(child, 'SIGTERM');
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
export type WatchedRun = Awaited<ReturnType<typeof startWatchedRun>>;
