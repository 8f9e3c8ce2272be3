import type { Fault } from '../../../local/aws/fault.ts';
import { findScenarioViolations } from '../invariants/scenario-violations.ts';
import type { LongHarness } from '../long-harness.ts';
import { type RepairedBy, waitUntilCorrect } from '../recovery-steps.ts';
import { signInAll } from '../scenario-steps/staff.ts';
import type { FaultScenario, ScenarioStep } from './fault-scenario.ts';
import { type FaultPoint, toFaultPoint } from './injection.ts';

/** Time after which functions' caches have expired. */
const forgotten = 'PT61S';

/** Waits until the hotline is idle and the functions' caches have expired. */
export async function resetToIdle(
  harness: LongHarness,
  scenario: FaultScenario,
  { isCold }: ScenarioStep,
): Promise<void> {
  await harness.run.plan([]); // discards faults of the previous step that never took effect
  await harness.run.advance(forgotten);
  await signInAll(harness, scenario.staff ?? []);
  await harness.run.settle();
  if (isCold) await harness.run.endProcesses();
}

/** Waits until no check of the scenario fails any more and returns what repaired the hotline. */
export async function waitUntilRepaired(
  longHarness: LongHarness,
  { leavesWrong }: ScenarioStep,
): Promise<RepairedBy> {
  return leavesWrong
    ? 'at once'
    : waitUntilCorrect(longHarness, () => findScenarioViolations(longHarness));
}

export type InjectionResult = { isMet: boolean; healedBy: RepairedBy };

/** Runs a scenario step with faults, waits until everything is repaired and returns what repaired it. */
export async function injectFaults(
  harness: LongHarness,
  faultScenario: FaultScenario,
  step: ScenarioStep,
  faults: Fault[],
): Promise<InjectionResult> {
  await resetToIdle(harness, faultScenario, step);
  await harness.run.plan(faults);
  harness.faults += faults.length;
  await step.lead(harness);
  const healedBy = await waitUntilRepaired(harness, step);
  const struck = await harness.run.struck();
  return { isMet: struck.every(Boolean), healedBy };
}

/** Runs a scenario step without faults and returns the AWS calls that the hotline made until idle. */
export async function recordStepCalls(
  harness: LongHarness,
  scenario: FaultScenario,
  step: ScenarioStep,
): Promise<FaultPoint[]> {
  await resetToIdle(harness, scenario, step);
  await harness.run.plan([]);
  const before = (await harness.run.callsAfter(0)).at(-1)?.number ?? 0;
  await step.lead(harness);
  await harness.run.settle();
  const calls = await harness.run.callsAfter(before);
  await waitUntilRepaired(harness, step);
  return calls.filter(({ attempt }) => attempt === 1).map(toFaultPoint);
}
