import type { Fault } from '../../../local/aws/fault.ts';
import { broken } from '../invariants/at-rest.ts';
import { type HealedBy, until } from '../patience.ts';
import { signInAll } from '../steps/staff.ts';
import type { LongHarness } from '../world.ts';
import { type Point, pointOf } from './injection.ts';
import type { Life, Step } from './life.ts';

/** Time after which functions' caches have expired. */
const forgotten = 'PT61S';

/** Waits until the hotline is idle and the functions' caches have expired. */
export const freshen = async (world: LongHarness, life: Life, { isCold }: Step): Promise<void> => {
  await world.run.plan([]); // discards faults of the previous step that never took effect
  await world.run.advance(forgotten);
  await signInAll(world, life.staff ?? []);
  await world.run.settle();
  if (isCold) await world.run.endProcesses();
};

/** Waits until no check of the scenario fails any more and returns what repaired the hotline. */
export const rest = async (world: LongHarness, { leavesWrong }: Step): Promise<HealedBy> =>
  leavesWrong ? 'at once' : until(world, () => broken(world));

export type Struck = { isMet: boolean; healedBy: HealedBy };

/** Runs a scenario step with faults, waits until everything is repaired and returns what repaired it. */
export const strike = async (
  world: LongHarness,
  life: Life,
  step: Step,
  faults: Fault[],
): Promise<Struck> => {
  await freshen(world, life, step);
  await world.run.plan(faults);
  world.faults += faults.length;
  await step.lead(world);
  const healedBy = await rest(world, step);
  const struck = await world.run.struck();
  return { isMet: struck.every(Boolean), healedBy };
};

/** Runs a scenario step without faults and returns the AWS calls that the hotline made until idle. */
export const learn = async (world: LongHarness, life: Life, step: Step): Promise<Point[]> => {
  await freshen(world, life, step);
  await world.run.plan([]);
  const before = (await world.run.callsAfter(0)).at(-1)?.number ?? 0;
  await step.lead(world);
  await world.run.settle();
  const calls = await world.run.callsAfter(before);
  await rest(world, step);
  return calls.filter(({ attempt }) => attempt === 1).map(pointOf);
};
