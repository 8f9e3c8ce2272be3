import * as z from 'zod';
import {
  type FunctionFailure,
  makeFunctionsFail,
} from '../../support/hotline/make-functions-fail.ts';
import { withoutNextStep } from '../invariants/missing-next-steps.ts';
import type { LongHarness } from '../long-harness.ts';
import type { WatchedRun } from '../watched-run.ts';

/** A provoked failure, the alarms that it must set off, and its repair. */
export type Drill = {
  name: string;
  /** Names of the alarms that must notify somebody and end after the repair. */
  alarms: readonly string[];
  cause(harness: LongHarness): Promise<void>;
  /** Repair steps of an alarm drill beyond restoring the functions and redriving the dead-letter queues. */
  mend?(longHarness: LongHarness): Promise<void>;
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
  harness: LongHarness,
  functions: readonly string[],
  lead: () => Promise<unknown>,
  how: FunctionFailure = 'crashing',
): Promise<void> {
  await makeFunctionsFail(harness.run, functions, how);
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

const stillCalling = async (harness: LongHarness, names: readonly string[]): Promise<string[]> => {
  let calling: string[] = [];
  for (let hour = 0; hour <= maxHours; hour += 1) {
    await harness.run.advance(hour === 0 ? 'PT10M' : 'PT1H');
    const alarms = await readAlarmStates(harness.run);
    calling = alarms.flatMap(({ name, state }) =>
      state === 'alarm' && names.includes(name) ? [name] : [],
    );
    if (calling.length === 0) break;
  }
  return calling;
};

/** Runs an alarm drill and returns its failures as sentences; empty if every alarm notified somebody and ended. */
export async function runAlarmDrill(drill: Drill, harness: LongHarness): Promise<string[]> {
  const begun = await harness.run.now();
  await drill.cause(harness);
  const since = new Date(begun.getTime() - 3_600_000);
  const fired = (await readAlarmStates(harness.run))
    .filter(({ episodes }) => episodes.some(({ from, to }) => from >= since && (!to || to > begun)))
    .map(({ name }) => name);
  const silent = drill.alarms.filter((name) => !fired.includes(name));
  await makeFunctionsFail(harness.run, []);
  await drill.mend?.(harness);
  await redriveAll(harness);
  const calling = await stillCalling(harness, drill.alarms);
  return [
    ...silent.map((name) => `${name} did not call anybody`),
    ...calling.map((name) => `${name} went on calling when all was mended`),
    ...(await withoutNextStep(harness.run.table)),
  ];
}
