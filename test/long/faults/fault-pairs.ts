import type { Fault } from '../../../local/aws/fault.ts';
import type { LongHarness } from '../long-harness.ts';
import { signInAll } from '../scenario-steps/staff.ts';
import { createSeedRandom, pickRandom } from '../seeded-random.ts';
import type { WatchedRun } from '../watched-run.ts';
import { countUnmetFaults, type FaultResults } from './fault-results.ts';
import type { FaultScenario, ScenarioStep } from './fault-scenario.ts';
import type { HotlinePool } from './hotline-pool.ts';
import {
  type InjectionResult,
  injectFaults,
  resetToIdle,
  waitUntilRepaired,
} from './inject-faults.ts';
import { pointText } from './injection.ts';
import { runFaultScenario, toScenarioProgress } from './run-fault-scenario.ts';

/** Returns all single faults that are known to occur at a step. */
type FaultsOf = (step: ScenarioStep) => readonly Fault[];

type PairsOptions = {
  lives: readonly FaultScenario[];
  faultsOf: FaultsOf;
  runs: HotlinePool;
  score: FaultResults;
  count: number;
  /** Random seed; each drawn scenario has its own random sequence, regardless of the hotline that runs it. */
  seed: number;
};

export function countEffectivePairs(score: FaultResults): number {
  return score.outcomes.length - countUnmetFaults(score);
}

const isEnough = ({ score, count }: PairsOptions): boolean =>
  // stops at twice the number of attempts, because some pairs never take effect
  countEffectivePairs(score) >= count || score.outcomes.length >= 2 * count;

/** Injects one fault into a step and another into the next, which starts before the first is repaired. */
export async function injectAcrossSteps(
  harness: LongHarness,
  scenario: FaultScenario,
  [step, next]: [ScenarioStep, ScenarioStep],
  [fault, other]: Fault[],
): Promise<InjectionResult> {
  await resetToIdle(harness, scenario, step);
  await harness.run.plan(fault ? [fault] : []);
  harness.faults += 2;
  await step.lead(harness);
  const first = await harness.run.struck();
  await signInAll(harness, scenario.staff ?? []); // the tokens may have expired during the step
  await harness.run.plan(other ? [other] : []);
  await next.lead(harness);
  const healedBy = await waitUntilRepaired(harness, next);
  return { isMet: [...first, ...(await harness.run.struck())].every(Boolean), healedBy };
}

const canBeStruck = (
  step: ScenarioStep | undefined,
  { faultsOf }: PairsOptions,
): step is ScenarioStep =>
  step !== undefined && !step.leavesWrong && !step.isCold && faultsOf(step).length > 1;

const isOfAnother =
  (fault: Fault | undefined) =>
  (other: Fault): boolean =>
    fault !== undefined && pointText(fault) !== pointText(other);

type PairsResult = { scenario: FaultScenario; random: () => number };

/** Runs a scenario with two faults in each drawn step or in two consecutive steps. */
const leadWithPairs = async (
  run: WatchedRun,
  { scenario, random }: PairsResult,
  options: PairsOptions,
) => {
  const { runs, score, faultsOf } = options;
  let isDone = -1;
  await runFaultScenario(run, scenario, runs.nextNumber(), score, async (longHarness, at) => {
    const [step, next] = [scenario.steps[at], scenario.steps[at + 1]];
    if (!step || isEnough(options)) return 'over';
    if (at <= isDone) return 'on';
    const isAcross = random() < 0.5 && canBeStruck(next, options) && !next.cutsShort;
    const fault = pickRandom(faultsOf(step), random);
    const others = isAcross && next ? faultsOf(next) : faultsOf(step).filter(isOfAnother(fault));
    const other = pickRandom(others, random);
    const faults = [fault, other].flatMap((one) => one ?? []);
    const isStruck = canBeStruck(step, options) && faults.length === 2;
    const where = isStruck && isAcross && next ? `${step.name} + ${next.name}` : step.name;
    const injection = { scenario: scenario.name, step: where, faults: isStruck ? faults : [] };
    const outcome = await runs.attempt(injection, () =>
      isStruck && isAcross && next
        ? injectAcrossSteps(longHarness, scenario, [step, next], faults)
        : injectFaults(longHarness, scenario, step, injection.faults),
    );
    if (isStruck || outcome.kind === 'failed') score.outcomes.push(outcome);
    if (isStruck && isAcross) isDone = at + 1;
    return toScenarioProgress(outcome);
  });
};

/** Draws and runs pairs of faults until the required number took effect. */
export function injectPairs(pairsOptions: PairsOptions): Promise<void> {
  const { runs, lives: scenarios, seed } = pairsOptions;
  const open = scenarios.filter(({ steps }) =>
    steps.some((step) => canBeStruck(step, pairsOptions)),
  );
  let drawn = 0;
  const draw = (): PairsResult | undefined => {
    if (isEnough(pairsOptions)) return undefined;
    drawn += 1;
    const random = createSeedRandom(seed + drawn);
    const scenario = pickRandom(open, random);
    return scenario && { scenario, random };
  };
  return runs.while(draw, (run, item) => leadWithPairs(run, item, pairsOptions));
}
