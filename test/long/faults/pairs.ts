import type { Fault } from '../../../local/aws/fault.ts';
import { chanceOf, oneOf } from '../chance.ts';
import { signInAll } from '../steps/staff.ts';
import type { WatchedRun } from '../watched-run.ts';
import type { LongHarness } from '../world.ts';
import { pointText } from './injection.ts';
import { after, leadLife } from './led-life.ts';
import type { Life, Step } from './life.ts';
import type { Runs } from './runs.ts';
import { notMetOf, type Score } from './score.ts';
import { freshen, rest, type Struck, strike } from './strike.ts';

/** Returns all single faults that are known to occur at a step. */
type FaultsOf = (step: Step) => readonly Fault[];

type PairsOptions = {
  lives: readonly Life[];
  faultsOf: FaultsOf;
  runs: Runs;
  score: Score;
  count: number;
  /** Random seed; each drawn scenario has its own random sequence, regardless of the hotline that runs it. */
  seed: number;
};

export const drawnIn = (score: Score): number => score.outcomes.length - notMetOf(score);

const isEnough = ({ score, count }: PairsOptions): boolean =>
  // stops at twice the number of attempts, because some pairs never take effect
  drawnIn(score) >= count || score.outcomes.length >= 2 * count;

/** Injects one fault into a step and another into the next, which starts before the first is repaired. */
export const strikeAcross = async (
  world: LongHarness,
  life: Life,
  [step, next]: [Step, Step],
  [fault, other]: Fault[],
): Promise<Struck> => {
  await freshen(world, life, step);
  await world.run.plan(fault ? [fault] : []);
  world.faults += 2;
  await step.lead(world);
  const first = await world.run.struck();
  await signInAll(world, life.staff ?? []); // the tokens may have expired during the step
  await world.run.plan(other ? [other] : []);
  await next.lead(world);
  const healedBy = await rest(world, next);
  return { isMet: [...first, ...(await world.run.struck())].every(Boolean), healedBy };
};

const canBeStruck = (step: Step | undefined, { faultsOf }: PairsOptions): step is Step =>
  step !== undefined && !step.leavesWrong && !step.isCold && faultsOf(step).length > 1;

const isOfAnother =
  (fault: Fault | undefined) =>
  (other: Fault): boolean =>
    fault !== undefined && pointText(fault) !== pointText(other);

type PairsResult = { life: Life; chance: () => number };

/** Runs a scenario with two faults in each drawn step or in two consecutive steps. */
const leadWithPairs = async (
  run: WatchedRun,
  { life, chance }: PairsResult,
  setting: PairsOptions,
) => {
  const { runs, score, faultsOf } = setting;
  let isDone = -1;
  await leadLife(run, life, runs.nextNumber(), score, async (world, at) => {
    const [step, next] = [life.steps[at], life.steps[at + 1]];
    if (!step || isEnough(setting)) return 'over';
    if (at <= isDone) return 'on';
    const isAcross = chance() < 0.5 && canBeStruck(next, setting) && !next.cutsShort;
    const fault = oneOf(faultsOf(step), chance);
    const others = isAcross && next ? faultsOf(next) : faultsOf(step).filter(isOfAnother(fault));
    const other = oneOf(others, chance);
    const faults = [fault, other].flatMap((one) => one ?? []);
    const isStruck = canBeStruck(step, setting) && faults.length === 2;
    const where = isStruck && isAcross && next ? `${step.name} + ${next.name}` : step.name;
    const injection = { life: life.name, step: where, faults: isStruck ? faults : [] };
    const outcome = await runs.attempt(injection, () =>
      isStruck && isAcross && next
        ? strikeAcross(world, life, [step, next], faults)
        : strike(world, life, step, injection.faults),
    );
    if (isStruck || outcome.kind === 'failed') score.outcomes.push(outcome);
    if (isStruck && isAcross) isDone = at + 1;
    return after(outcome);
  });
};

/** Draws and runs pairs of faults until the required number took effect. */
export const strikePairs = (setting: PairsOptions): Promise<void> => {
  const { runs, lives, seed } = setting;
  const open = lives.filter(({ steps }) => steps.some((step) => canBeStruck(step, setting)));
  let drawn = 0;
  const draw = (): PairsResult | undefined => {
    if (isEnough(setting)) return undefined;
    drawn += 1;
    const chance = chanceOf(seed + drawn);
    const life = oneOf(open, chance);
    return life && { life, chance };
  };
  return runs.while(draw, (run, item) => leadWithPairs(run, item, setting));
};
