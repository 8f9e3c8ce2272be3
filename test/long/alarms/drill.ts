import * as z from 'zod';
import { type FunctionFailure, makeFunctionsFail } from '../../support/break-down.ts';
import { withoutNextStep } from '../invariants/next-steps.ts';
import type { LongHarness } from '../long-harness.ts';
import type { WatchedRun } from '../watched-run.ts';

/** A provoked failure, the alarms that it must set off, and its repair. */
export type Drill = {
  name: string;
  /** Names of the alarms that must notify somebody and end after the repair. */
  alarms: readonly string[];
  cause(world: LongHarness): Promise<void>;
  /** Repair steps of an alarm drill beyond restoring the functions and redriving the dead-letter queues. */
  mend?(world: LongHarness): Promise<void>;
};

const Alarms = z.array(
  z.object({
    name: z.string(),
    state: z.enum(['ok', 'alarm']),
    watches: z.array(z.object({ dimensions: z.record(z.string(), z.string()) })),
    episodes: z.array(z.object({ from: z.coerce.date(), to: z.coerce.date().optional() })),
  }),
);

export async function readAlarmStates(
  run: Pick<WatchedRun, 'get'>,
): Promise<z.infer<typeof Alarms>> {
  return Alarms.parse(JSON.parse((await run.get('/local/alarms')).text));
}

/** Runs an action while the given Lambda functions fail. */
export async function runWithBrokenFunctions(
  world: LongHarness,
  functions: readonly string[],
  lead: () => Promise<unknown>,
  how: FunctionFailure = 'crashing',
): Promise<void> {
  await makeFunctionsFail(world.run, functions, how);
  await lead();
}

const redriveAll = async ({ run }: LongHarness): Promise<void> => {
  for (let round = 0; round < 3; round += 1) {
    const { left } = await run.redrive();
    await run.advance('PT5M');
    if (left === 0) return;
  }
};

/** Hours to wait until an alarm is over: an alarm with a one-hour period needs two. */
const maxHours = 4;

const stillCalling = async (world: LongHarness, names: readonly string[]): Promise<string[]> => {
  let calling: string[] = [];
  for (let hour = 0; hour <= maxHours; hour += 1) {
    await world.run.advance(hour === 0 ? 'PT10M' : 'PT1H');
    const alarms = await readAlarmStates(world.run);
    calling = alarms.flatMap(({ name, state }) =>
      state === 'alarm' && names.includes(name) ? [name] : [],
    );
    if (calling.length === 0) break;
  }
  return calling;
};

/** Runs an alarm drill and returns its failures as sentences; empty if every alarm notified somebody and ended. */
export async function runAlarmDrill(drill: Drill, world: LongHarness): Promise<string[]> {
  const begun = await world.run.now();
  await drill.cause(world);
  const since = new Date(begun.getTime() - 3_600_000);
  const fired = (await readAlarmStates(world.run))
    .filter(({ episodes }) => episodes.some(({ from, to }) => from >= since && (!to || to > begun)))
    .map(({ name }) => name);
  const silent = drill.alarms.filter((name) => !fired.includes(name));
  await makeFunctionsFail(world.run, []);
  await drill.mend?.(world);
  await redriveAll(world);
  const calling = await stillCalling(world, drill.alarms);
  return [
    ...silent.map((name) => `${name} did not call anybody`),
    ...calling.map((name) => `${name} went on calling when all was mended`),
    ...(await withoutNextStep(world.run.table)),
  ];
}
