import type { Fault } from '../../../local/aws/fault.ts';
import { broken } from '../invariants/at-rest.ts';
import { type HealedBy, until } from '../patience.ts';
import { signInAll } from '../steps/staff.ts';
import type { LongHarness } from '../world.ts';
import { type Point, pointOf } from './injection.ts';
import type { Life, Step } from './life.ts';

/** Longer than any function keeps what it has read. */
const forgotten = 'PT61S';

/** Lets the world be as it is when nobody has asked for anything in a while: nothing is known by heart. */
export const freshen = async (world: LongHarness, life: Life, { isCold }: Step): Promise<void> => {
  await world.run.plan([]); // what the step before never met is not this one's
  await world.run.advance(forgotten);
  await signInAll(world, life.staff ?? []);
  await world.run.settle();
  if (isCold) await world.run.endProcesses();
};

/** All is well again, by whatever that took. */
export const rest = async (world: LongHarness, { leavesWrong }: Step): Promise<HealedBy> =>
  leavesWrong ? 'at once' : until(world, () => broken(world));

export type Struck = { isMet: boolean; healedBy: HealedBy };

/** Leads a step while these faults strike, waits until all is well again, and says what that took. */
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

/** Leads a step without a fault; gives the calls that it made until all was quiet. */
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
