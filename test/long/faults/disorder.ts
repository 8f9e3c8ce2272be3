import type { LongHarness } from '../long-harness.ts';
import { disorderScenarios } from './disorder-scenarios/all.ts';
import type { FaultResults } from './fault-results.ts';
import type { FaultScenario, ScenarioStep } from './fault-scenario.ts';
import type { HotlinePool } from './hotline-pool.ts';
import { type InjectionResult, resetToIdle, waitUntilRepaired } from './inject-faults.ts';
import { runFaultScenario, toScenarioProgress } from './run-fault-scenario.ts';

/** A way to disturb a scenario step, such as repeated events. `lead` returns whether there was anything to disturb. */
export type Disorder = {
  name: string;
  lead(harness: LongHarness, step: ScenarioStep): Promise<boolean>;
};

/** Delivers all stream records of a step twice more, the first time in reverse order. */
const replayed: Disorder = {
  name: 'everything brought again, the last first, and again',
  async lead(longHarness, step) {
    await step.lead(longHarness);
    // the step's own fault plan would also affect the repeated records
    if (step.leavesWrong) return false;
    await longHarness.run.settle();
    const first = await longHarness.run.replay();
    const second = await longHarness.run.replay();
    return first > 0 && second > 0;
  },
};

const impatient: Disorder = {
  name: 'every request thrice at once',
  async lead(harness, step) {
    const { counts } = harness;
    const before = counts.answeredOtherwise.length;
    const thrice = counts.thrice;
    harness.isImpatient = true;
    await step.lead(harness).finally(() => {
      harness.isImpatient = false;
    });
    const since = counts.answeredOtherwise.splice(before);
    counts.answeredOtherwise.push(...since.map((statuses) => `${step.name}: ${statuses}`));
    return counts.thrice > thrice;
  },
};

const leadStep = async (
  harness: LongHarness,
  scenario: FaultScenario,
  step: ScenarioStep,
  { lead }: Disorder,
): Promise<InjectionResult> => {
  await resetToIdle(harness, scenario, step);
  await harness.run.plan([]);
  const isMet = await lead(harness, step);
  return { isMet, healedBy: await waitUntilRepaired(harness, step) };
};

export type DisorderedScenario = { scenario: FaultScenario; disorder: Disorder };

const disorders = [replayed, impatient];

/** Returns the maximum number of steps that `runDisorder` runs; steps with nothing to disturb produce no outcome. */
export function stepsInDisorder(scenarios: readonly FaultScenario[]): number {
  return (
    scenarios.reduce((sum, { steps }) => sum + disorders.length * steps.length, 0) +
    disorderScenarios.reduce((sum, { steps }) => sum + steps.length, 0)
  );
}

/** Runs every scenario in each kind of disorder, then the scenarios written for disorder. */
export async function runDisorder(
  scenarios: readonly FaultScenario[],
  runs: HotlinePool,
  score: FaultResults,
): Promise<void> {
  const plain: Disorder = {
    name: 'as it is',
    lead: async (harness, step) => {
      await step.lead(harness);
      return true;
    },
  };
  const all: DisorderedScenario[] = [
    ...scenarios.flatMap((scenario) =>
      disorders.map((disorder) => ({ scenario: scenario, disorder })),
    ),
    ...disorderScenarios.map((scenario) => ({ scenario: scenario, disorder: plain })),
  ];
  await leadEach(all, runs, score);
}

export function leadEach(
  all: readonly DisorderedScenario[],
  runs: HotlinePool,
  score: FaultResults,
): Promise<void> {
  return runs.each(all, (run, { scenario, disorder }) =>
    runFaultScenario(run, scenario, runs.nextNumber(), score, async (harness, at) => {
      const step = scenario.steps[at];
      if (!step) return 'over';
      const injection = {
        scenario: scenario.name,
        step: `${step.name} (${disorder.name})`,
        faults: [],
      };
      const outcome = await runs.attempt(injection, () =>
        leadStep(harness, scenario, step, disorder),
      );
      // steps that only read produce no events to repeat
      if (outcome.kind === 'failed' || outcome.isMet) score.outcomes.push(outcome);
      return toScenarioProgress(outcome);
    }),
  );
}
