import type { Fault } from '../../../local/aws/fault.ts';
import type { FaultResults } from './fault-results.ts';
import type { FaultScenario, ScenarioStep } from './fault-scenario.ts';
import type { HotlinePool } from './hotline-pool.ts';
import { injectFaults, recordStepCalls } from './inject-faults.ts';
import {
  type FaultPoint,
  faultText,
  listFaultKinds,
  pointText,
  selectFaultPoints,
} from './injection.ts';
import { runFaultScenario, toScenarioProgress } from './run-fault-scenario.ts';

/** A scenario step with its recorded AWS calls and the faults still to be injected. */
export type Work = {
  scenario: FaultScenario;
  step: ScenarioStep;
  points: Map<string, FaultPoint>;
  queue: Fault[];
};

/** Returns the scenario steps to be tested. Steps of the same name are tested once, in the first scenario. */
export function worksOf(scenarios: readonly FaultScenario[]): Work[] {
  const seen = new Set<string>();
  return scenarios.flatMap((scenario) =>
    scenario.steps.flatMap((step) => {
      if (seen.has(step.name)) return [];
      seen.add(step.name);
      return [{ scenario: scenario, step, points: new Map<string, FaultPoint>(), queue: [] }];
    }),
  );
}

const isStruck = (
  { strikesIndex }: FaultScenario,
  { only }: ScenarioStep,
  point: FaultPoint,
): boolean =>
  (strikesIndex || !point.function.includes('IndexTickets')) &&
  (only === undefined || only.some((one) => pointText(point).includes(one)));

/** Runs each scenario twice without faults to record its calls, because concurrency varies between runs. */
export async function recordAllCalls(
  works: readonly Work[],
  runs: HotlinePool,
  score: FaultResults,
): Promise<void> {
  const scenarios = [...new Set(works.map(({ scenario }) => scenario))];
  await runs.each([...scenarios, ...scenarios], async (run, scenario) => {
    await runFaultScenario(run, scenario, runs.nextNumber(), score, async (harness, at) => {
      const step = scenario.steps[at];
      if (!step) return 'over';
      const points = await recordStepCalls(harness, scenario, step);
      const work = works.find((one) => one.scenario === scenario && one.step === step);
      for (const point of points) {
        if (isStruck(scenario, step, point)) work?.points.set(pointText(point), point);
      }
      return 'on';
    });
  });
}

/** Queues every requested kind of fault at every recorded call. */
export function planSingleFaults(
  works: readonly Work[],
  wanted: (work: Work, fault: Fault) => boolean,
  requestedKind?: Fault['kind'] | undefined,
): void {
  for (const work of works) {
    const { points, queue } = work;
    const all = selectFaultPoints([...points.values()]).flatMap((point) =>
      listFaultKinds(point, requestedKind).map((kind) => ({ ...point, kind })),
    );
    queue.push(...all.filter((fault) => wanted(work, fault)));
  }
}

const longest = (works: readonly Work[], faultScenario: FaultScenario): number =>
  Math.max(
    ...works.filter((one) => one.scenario === faultScenario).map(({ queue }) => queue.length),
  );

const findNextScenario = (works: readonly Work[]): FaultScenario | undefined =>
  works
    .filter(({ queue }) => queue.length > 0)
    .map(({ scenario }) => scenario)
    .toSorted((a, b) => longest(works, b) - longest(works, a))[0];

/** Number of failures without a fault after which a step is given up; a single failure may follow from an earlier fault. */
const maxFailures = 3;

const givingUp = (works: readonly Work[], score: FaultResults) => {
  const failures = new Map<ScenarioStep, number>();
  return (scenario: FaultScenario, step: ScenarioStep): void => {
    const count = (failures.get(step) ?? 0) + 1;
    failures.set(step, count);
    if (count < maxFailures) return;
    const behind = works.filter(
      (one) =>
        one.scenario === scenario &&
        scenario.steps.indexOf(one.step) >= scenario.steps.indexOf(step),
    );
    const left = behind.reduce((sum, { queue }) => sum + queue.splice(0).length, 0);
    if (left === 0) return;
    score.ofRuns.push(
      `“${step.name}” of ${scenario.name} fails by itself: ${left} faults were let go`,
    );
  };
};

/** Injects the next fault into each unfinished step, each time in an idle hotline. */
export async function injectAllFaults(
  works: readonly Work[],
  runs: HotlinePool,
  score: FaultResults,
): Promise<void> {
  const again = new Set<string>();
  const giveUpAt = givingUp(works, score);
  await runs.while(
    () => findNextScenario(works),
    async (run, scenario) => {
      await runFaultScenario(run, scenario, runs.nextNumber(), score, async (longHarness, at) => {
        const step = scenario.steps[at];
        const later = works.filter(
          (one) =>
            one.scenario === scenario &&
            scenario.steps.indexOf(one.step) >= at &&
            one.queue.length > 0,
        );
        if (!step || (later.length === 0 && !step.tidiesUp)) return 'over';
        const work = later.find((one) => one.step === step);
        const fault = work?.queue.shift();
        const faults = fault ? [fault] : [];
        const injection = { scenario: scenario.name, step: step.name, faults };
        const outcome = await runs.attempt(injection, () =>
          injectFaults(longHarness, scenario, step, faults),
        );
        const text = fault && `${step.name}: ${faultText(fault)}`;
        if (work && text && outcome.kind === 'passed' && !outcome.isMet && !again.has(text)) {
          again.add(text);
          work.queue.push(...faults);
        } else if (fault || outcome.kind === 'failed') {
          score.outcomes.push(outcome);
        }
        if (outcome.kind === 'failed' && !fault) giveUpAt(scenario, step);
        return toScenarioProgress(outcome);
      });
    },
  );
}
