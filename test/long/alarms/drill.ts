import * as z from 'zod';
import { breakDown, type How } from '../../support/break-down.ts';
import { withoutNextStep } from '../invariants/next-steps.ts';
import type { WatchedRun } from '../watched-run.ts';
import type { LongHarness } from '../world.ts';

/** Something that goes wrong, which alarms it must set off, and how it is mended. */
export type Drill = {
  name: string;
  /** All of them must call somebody, and be over when it is mended. */
  alarms: readonly string[];
  cause(world: LongHarness): Promise<void>;
  /** What is more than to mend the functions and redrive the letters. */
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

export const alarmsOf = async (run: Pick<WatchedRun, 'get'>): Promise<z.infer<typeof Alarms>> =>
  Alarms.parse(JSON.parse((await run.get('/local/alarms')).text));

/** The drill is led while that lasts. */
export const whileBroken = async (
  world: LongHarness,
  functions: readonly string[],
  lead: () => Promise<unknown>,
  how: How = 'crashing',
): Promise<void> => {
  await breakDown(world.run, functions, how);
  await lead();
};

const redriveAll = async ({ run }: LongHarness): Promise<void> => {
  for (let round = 0; round < 3; round += 1) {
    const { left } = await run.redrive();
    await run.advance('PT5M');
    if (left === 0) return;
  }
};

/** An alarm that looks at an hour knows after two that it is over. */
const mostHours = 4;

const stillCalling = async (world: LongHarness, names: readonly string[]): Promise<string[]> => {
  let calling: string[] = [];
  for (let hour = 0; hour <= mostHours; hour += 1) {
    await world.run.advance(hour === 0 ? 'PT10M' : 'PT1H');
    const alarms = await alarmsOf(world.run);
    calling = alarms.flatMap(({ name, state }) =>
      state === 'alarm' && names.includes(name) ? [name] : [],
    );
    if (calling.length === 0) break;
  }
  return calling;
};

/** What the drill did not show, as sentences; nothing when every alarm called and is over. */
export const leadDrill = async (drill: Drill, world: LongHarness): Promise<string[]> => {
  const begun = await world.run.now();
  await drill.cause(world);
  const since = new Date(begun.getTime() - 3_600_000);
  const fired = (await alarmsOf(world.run))
    .filter(({ episodes }) => episodes.some(({ from, to }) => from >= since && (!to || to > begun)))
    .map(({ name }) => name);
  const silent = drill.alarms.filter((name) => !fired.includes(name));
  await breakDown(world.run, []);
  await drill.mend?.(world);
  await redriveAll(world);
  const calling = await stillCalling(world, drill.alarms);
  return [
    ...silent.map((name) => `${name} did not call anybody`),
    ...calling.map((name) => `${name} went on calling when all was mended`),
    ...(await withoutNextStep(world.run.table)),
  ];
};
