import type { Conditions } from '../../../local/aws/conditions.ts';
import { chanceOf, oneOf } from '../chance.ts';
import type { Disorder, DisorderedScenario } from './disorder.ts';
import type { Life } from './life.ts';

/** What AWS allows itself at any time, by the name under which failures are printed. */
const allowed: Record<string, Partial<Conditions>> = {
  'deliveries twice, late and overtaking each other': { duplicates: true, lateBySeconds: 20 },
  'processes frozen between invocations': { freezes: true },
  'clocks five seconds ahead or behind': { skewSeconds: 5 },
};

const underConditions = Object.entries(allowed).map(
  ([name, conditions]): Disorder => ({
    name,
    async lead(world, step) {
      await world.run.underConditions(conditions);
      await step.lead(world);
      return true;
    },
  }),
);

const reads = ['Query', 'GetItem'];

/** Reads of indexes, and of items unless a function asks for the newest. */
const stale: Disorder = {
  name: 'every read of the table some seconds old',
  async lead(world, step) {
    await world.run.underConditions({});
    const all = { function: '', service: 'dynamodb', kind: 'stale' } as const;
    await world.run.plan(reads.map((operation) => ({ ...all, operation })));
    await step.lead(world);
    const struck = await world.run.struck();
    // what such a step plans for itself takes the place of these
    return !step.leavesWrong && struck.some(Boolean);
  },
};

const conditions = [stale, ...underConditions];

/** Every life under each of the conditions; with a seed under one that it draws. */
export const livesUnderConditions = (
  lives: readonly Life[],
  drawnBy: number | undefined,
): DisorderedScenario[] => {
  if (drawnBy === undefined) {
    return lives.flatMap((life) => conditions.map((disorder) => ({ life, disorder })));
  }
  const chance = chanceOf(drawnBy);
  return lives.flatMap((life) => {
    const disorder = oneOf(conditions, chance);
    return disorder ? [{ life, disorder }] : [];
  });
};
