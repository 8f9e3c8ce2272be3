import { leadLife } from './led-life.ts';
import type { Life, Step } from './life.ts';
import type { Runs } from './runs.ts';
import { scenes } from './scenes/all.ts';
import type { Score } from './score.ts';
import { freshen, rest, type Struck } from './strike.ts';
import type { World } from './world.ts';

type Disorder = { name: string; lead(world: World, step: Step): Promise<void> };

/** What a stream has brought it brings again: twice more, and the last first. */
const replayed: Disorder = {
  name: 'everything brought again, the last first, and again',
  async lead(world, step) {
    await step.lead(world);
    await world.run.settle();
    for (let time = 0; time < 2; time += 1) await world.run.replay();
  },
};

const impatient: Disorder = {
  name: 'every request thrice at once',
  async lead(world, step) {
    const { counts } = world;
    const before = counts.answeredOtherwise.length;
    world.isImpatient = true;
    await step.lead(world).finally(() => {
      world.isImpatient = false;
    });
    const since = counts.answeredOtherwise.splice(before);
    counts.answeredOtherwise.push(...since.map((statuses) => `${step.name}: ${statuses}`));
  },
};

const leadStep = async (
  world: World,
  life: Life,
  step: Step,
  { lead }: Disorder,
): Promise<Struck> => {
  await freshen(world, life, step);
  await world.run.plan([]);
  await lead(world, step);
  return { isMet: true, healedBy: await rest(world, step) };
};

type Led = { life: Life; disorder: Disorder };

/** Leads every life in each kind of disorder, and then what has scenes of its own. */
export const leadDisorder = async (
  lives: readonly Life[],
  runs: Runs,
  score: Score,
  times: number,
): Promise<void> => {
  const plain: Disorder = { name: 'as it is', lead: (world, step) => step.lead(world) };
  const all: Led[] = [
    ...lives.flatMap((life) => [replayed, impatient].map((disorder) => ({ life, disorder }))),
    ...scenes.map((life) => ({ life, disorder: plain })),
  ];
  const repeated = Array.from({ length: times }, () => all).flat();
  await runs.each(repeated, (run, { life, disorder }) =>
    leadLife(run, life, runs.nextNumber(), score, async (world, at) => {
      const step = life.steps[at];
      if (!step) return false;
      const injection = { life: life.name, step: `${step.name} (${disorder.name})`, faults: [] };
      const outcome = await runs.attempt(injection, () => leadStep(world, life, step, disorder));
      score.outcomes.push(outcome);
      return outcome.kind === 'passed';
    }),
  );
};
