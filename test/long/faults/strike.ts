import type { Fault } from '../../../local/aws/fault.ts';
import { findScenarioViolations } from '../invariants/at-rest.ts';
import type { LongHarness } from '../long-harness.ts';
import { type RepairedBy, waitUntilCorrect } from '../patience.ts';
import { signInAll } from '../scenario-steps/staff.ts';
import type { FaultScenario, ScenarioStep } from './fault-scenario.ts';
import { type FaultPoint, toFaultPoint } from './injection.ts';

/** Time after which functions' caches have expired. */
const forgotten = 'PT61S';

/** Waits until the hotline is idle and the functions' caches have expired. */
export async function resetToIdle(
  world: LongHarness,
  life: FaultScenario,
  { isCold }: ScenarioStep,
): Promise<void> {
  await world.run.plan([]); // discards faults of the previous step that never took effect
  await world.run.advance(forgotten);
  await signInAll(world, life.staff ?? []);
  await world.run.settle();
  if (isCold) await world.run.endProcesses();
}

/** Waits until no check of the scenario fails any more and returns what repaired the hotline. */
export async function waitUntilRepaired(
  world: LongHarness,
  { leavesWrong }: ScenarioStep,
): Promise<RepairedBy> {
  return leavesWrong ? 'at once' : waitUntilCorrect(world, () => findScenarioViolations(world));
}

export type InjectionResult = { isMet: boolean; healedBy: RepairedBy };

/** Runs a scenario step with faults, waits until everything is repaired and returns what repaired it. */
export async function injectFaults(
  world: LongHarness,
  life: FaultScenario,
  step: ScenarioStep,
  faults: Fault[],
): Promise<InjectionResult> {
  await resetToIdle(world, life, step);
  await world.run.plan(faults);
  world.faults += faults.length;
  await step.lead(world);
  const healedBy = await waitUntilRepaired(world, step);
  const struck = await world.run.struck();
  return { isMet: struck.every(Boolean), healedBy };
}

/** Runs a scenario step without faults and returns the AWS calls that the hotline made until idle. */
export async function recordStepCalls(
  world: LongHarness,
  life: FaultScenario,
  step: ScenarioStep,
): Promise<FaultPoint[]> {
  await resetToIdle(world, life, step);
  await world.run.plan([]);
  const before = (await world.run.callsAfter(0)).at(-1)?.number ?? 0;
  await step.lead(world);
  await world.run.settle();
  const calls = await world.run.callsAfter(before);
  await waitUntilRepaired(world, step);
  return calls.filter(({ attempt }) => attempt === 1).map(toFaultPoint);
}
