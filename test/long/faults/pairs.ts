import type { Fault } from '../../../local/aws/fault.ts';
import { createSeedRandom, pickRandom } from '../chance.ts';
import type { LongHarness } from '../long-harness.ts';
import { signInAll } from '../scenario-steps/staff.ts';
import type { WatchedRun } from '../watched-run.ts';
import type { FaultScenario, ScenarioStep } from './fault-scenario.ts';
import { pointText } from './injection.ts';
import { runFaultScenario, toScenarioProgress } from './led-life.ts';
import type { HotlinePool } from './runs.ts';
import { countUnmetFaults, type FaultResults } from './score.ts';
import { type InjectionResult, injectFaults, resetToIdle, waitUntilRepaired } from './strike.ts';

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
  world: LongHarness,
  life: FaultScenario,
  [step, next]: [ScenarioStep, ScenarioStep],
  [fault, other]: Fault[],
): Promise<InjectionResult> {
  await resetToIdle(world, life, step);
  await world.run.plan(fault ? [fault] : []);
  world.faults += 2;
  await step.lead(world);
  const first = await world.run.struck();
  await signInAll(world, life.staff ?? []); // the tokens may have expired during the step
  await world.run.plan(other ? [other] : []);
  await next.lead(world);
  const healedBy = await waitUntilRepaired(world, next);
  return { isMet: [...first, ...(await world.run.struck())].every(Boolean), healedBy };
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

type PairsResult = { life: FaultScenario; chance: () => number };

/** Runs a scenario with two faults in each drawn step or in two consecutive steps. */
const leadWithPairs = async (
  run: WatchedRun,
  { life, chance }: PairsResult,
  setting: PairsOptions,
) => {
  const { runs, score, faultsOf } = setting;
  let isDone = -1;
  await runFaultScenario(run, life, runs.nextNumber(), score, async (world, at) => {
    const [step, next] = [life.steps[at], life.steps[at + 1]];
    if (!step || isEnough(setting)) return 'over';
    if (at <= isDone) return 'on';
    const isAcross = chance() < 0.5 && canBeStruck(next, setting) && !next.cutsShort;
    const fault = pickRandom(faultsOf(step), chance);
    const others = isAcross && next ? faultsOf(next) : faultsOf(step).filter(isOfAnother(fault));
    const other = pickRandom(others, chance);
    const faults = [fault, other].flatMap((one) => one ?? []);
    const isStruck = canBeStruck(step, setting) && faults.length === 2;
    const where = isStruck && isAcross && next ? `${step.name} + ${next.name}` : step.name;
    const injection = { life: life.name, step: where, faults: isStruck ? faults : [] };
    const outcome = await runs.attempt(injection, () =>
      isStruck && isAcross && next
        ? injectAcrossSteps(world, life, [step, next], faults)
        : injectFaults(world, life, step, injection.faults),
    );
    if (isStruck || outcome.kind === 'failed') score.outcomes.push(outcome);
    if (isStruck && isAcross) isDone = at + 1;
    return toScenarioProgress(outcome);
  });
};

/** Draws and runs pairs of faults until the required number took effect. */
export function injectPairs(setting: PairsOptions): Promise<void> {
  const { runs, lives, seed } = setting;
  const open = lives.filter(({ steps }) => steps.some((step) => canBeStruck(step, setting)));
  let drawn = 0;
  const draw = (): PairsResult | undefined => {
    if (isEnough(setting)) return undefined;
    drawn += 1;
    const chance = createSeedRandom(seed + drawn);
    const life = pickRandom(open, chance);
    return life && { life, chance };
  };
  return runs.while(draw, (run, item) => leadWithPairs(run, item, setting));
}
