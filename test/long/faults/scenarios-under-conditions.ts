import type { SimulatedAwsBehavior } from '../../../local/aws/aws-behavior.ts';
import { createSeedRandom, pickRandom } from '../seeded-random.ts';
import type { Disorder, DisorderedScenario } from './disorder.ts';
import type { FaultScenario } from './fault-scenario.ts';

/** Conditions that AWS permits at any time, such as late deliveries, by the name printed in failures. */
const permittedConditions: Record<string, Partial<SimulatedAwsBehavior>> = {
  'deliveries twice, late and overtaking each other': { duplicates: true, lateBySeconds: 20 },
  'processes frozen between invocations': { freezes: true },
  'clocks five seconds ahead or behind': { skewSeconds: 5 },
};

const underConditions = Object.entries(permittedConditions).map(
  ([name, conditions]): Disorder => ({
    name,
    async lead(harness, step) {
      await harness.run.underConditions(conditions);
      await step.lead(harness);
      return true;
    },
  }),
);

const reads = ['Query', 'GetItem'];

/** Makes reads of indexes and eventually consistent reads return data that is seconds old. */
const stale: Disorder = {
  name: 'every read of the table some seconds old',
  async lead(longHarness, step) {
    await longHarness.run.underConditions({});
    const all = { function: '', service: 'dynamodb', kind: 'stale' } as const;
    await longHarness.run.plan(reads.map((operation) => ({ ...all, operation })));
    await step.lead(longHarness);
    const struck = await longHarness.run.struck();
    // the step's own fault plan replaces these faults
    return !step.leavesWrong && struck.some(Boolean);
  },
};

const conditions = [stale, ...underConditions];

/** Returns every scenario under each condition that AWS permits; with a seed, under one random condition. */
export function listScenariosUnderConditions(
  scenarios: readonly FaultScenario[],
  drawnBy: number | undefined,
): DisorderedScenario[] {
  if (drawnBy === undefined) {
    return scenarios.flatMap((scenario) =>
      conditions.map((disorder) => ({ scenario: scenario, disorder })),
    );
  }
  const chance = createSeedRandom(drawnBy);
  return scenarios.flatMap((scenario) => {
    const disorder = pickRandom(conditions, chance);
    return disorder ? [{ scenario: scenario, disorder }] : [];
  });
}
