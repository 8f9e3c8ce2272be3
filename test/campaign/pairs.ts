import type { Fault } from '../../local/aws/fault.ts';
import { oneOf } from './chance.ts';
import { pointText } from './injection.ts';
import { leadLife } from './led-life.ts';
import type { Life, Step } from './life.ts';
import type { Runs } from './runs.ts';
import type { Score } from './score.ts';
import { freshen, rest, type Struck, strike } from './strike.ts';
import type { World } from './world.ts';

/** Every fault that singles know, by the step. */
type FaultsOf = (step: Step) => readonly Fault[];

type Setting = {
  lives: readonly Life[];
  faultsOf: FaultsOf;
  runs: Runs;
  score: Score;
  count: number;
  chance: () => number;
};

/** One in this step and one in the next, which does not wait until all is well again. */
export const strikeAcross = async (
  world: World,
  life: Life,
  [step, next]: [Step, Step],
  [fault, other]: Fault[],
): Promise<Struck> => {
  await freshen(world, life, step);
  await world.run.plan(fault ? [fault] : []);
  await step.lead(world);
  const first = await world.run.struck();
  await world.run.plan(other ? [other] : []);
  await next.lead(world);
  const healedBy = await rest(world, next);
  return { isMet: [...first, ...(await world.run.struck())].every(Boolean), healedBy };
};

const canBeStruck = (step: Step | undefined, { faultsOf }: Setting): step is Step =>
  step !== undefined && !step.leavesWrong && !step.isCold && faultsOf(step).length > 1;

const isOfAnother =
  (fault: Fault | undefined) =>
  (other: Fault): boolean =>
    fault !== undefined && pointText(fault) !== pointText(other);

/** Leads a life with two faults in each step that is drawn, or in two steps that follow each other. */
const leadWithPairs = async (life: Life, setting: Setting, run: Parameters<typeof leadLife>[0]) => {
  const { runs, score, chance, faultsOf, count } = setting;
  let isDone = -1;
  await leadLife(run, life, runs.nextNumber(), score, async (world, at) => {
    const [step, next] = [life.steps[at], life.steps[at + 1]];
    if (!step || score.outcomes.length >= count) return false;
    if (at <= isDone) return true;
    const isAcross = chance() < 0.5 && canBeStruck(next, setting);
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
    return outcome.kind === 'passed';
  });
};

/** Draws pairs of faults until there are enough. */
export const strikePairs = (setting: Setting): Promise<void> => {
  const { runs, lives, score, count, chance } = setting;
  const open = lives.filter(({ steps }) => steps.some((step) => canBeStruck(step, setting)));
  return runs.while(
    () => (score.outcomes.length < count ? oneOf(open, chance) : undefined),
    (run, life) => leadWithPairs(life, setting, run),
  );
};
