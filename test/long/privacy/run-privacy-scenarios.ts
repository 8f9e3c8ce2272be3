import type { Fault } from '../../../local/aws/fault.ts';
import type { FaultScenario, ScenarioStep } from '../faults/fault-scenario.ts';
import { resetToIdle } from '../faults/inject-faults.ts';
import { type FaultPoint, listFaultKinds, toFaultPoint } from '../faults/injection.ts';
import { createLongHarness, type LongHarness } from '../long-harness.ts';
import type { Progress } from '../runner/check.ts';
import { createSeedRandom, pickRandom } from '../seeded-random.ts';
import { startWatchedRun, type WatchedRun } from '../watched-run.ts';
import { type Canaries, openCanaries } from './canaries.ts';
import { createPlantingSend, type Exchange } from './planting-sender.ts';
import { type PrivacySearchResult, searchTraces } from './search-traces.ts';

export type PrivacyRunResult = PrivacySearchResult & {
  steps: number;
  faults: number;
  /** Number of personal data canaries used. */
  planted: number;
  /** Scenarios that a fault ended early; their data are searched too. */
  endedBy: string[];
};

type LeadLivesOptions = {
  seed: number;
  /** Number of runs per scenario: the first without faults, later ones with faults. */
  rounds: number;
  progress(progress: Progress): void;
};

/** Waiting times until permanently failed events reach the dead-letter queues. */
const waits = ['PT0S', 'PT15S', 'PT4M', 'PT20M', 'PT6H'];

/** Draws a fault at one call, or of a service for the whole step. */
const drawn = (points: readonly FaultPoint[], chance: () => number): Fault[] => {
  const point = pickRandom(points, chance);
  if (!point) return [];
  if (chance() < 0.5) {
    const kind = pickRandom(listFaultKinds(point), chance);
    return kind ? [{ ...point, kind }] : [];
  }
  const { function: name, service, operation } = point;
  return [{ function: name, service, operation, kind: 'error-before' }];
};

type LeadLivesInput = Map<string, FaultPoint[]>;

/** Runs a step with a fault, or without one to record its calls. */
const leadStep = async (
  harness: LongHarness,
  { scenario, step }: { scenario: FaultScenario; step: ScenarioStep },
  known: LeadLivesInput,
  chance: () => number,
): Promise<number> => {
  const { run } = harness;
  await resetToIdle(harness, scenario, step);
  const points = known.get(step.name);
  const faults = points ? drawn(points, chance) : [];
  await run.plan(faults);
  const before = (await run.callsAfter(0)).at(-1)?.number ?? 0;
  await step.lead(harness);
  for (const wait of points ? waits : waits.slice(0, 1)) await run.advance(wait);
  if (!points) known.set(step.name, (await run.callsAfter(before)).map(toFaultPoint));
  await run.plan([]);
  if ((await run.deadLetters()).length > 0) await run.redrive();
  return faults.length;
};

const runScenario = async (
  run: WatchedRun,
  scenario: FaultScenario,
  number: number,
  {
    known,
    random,
    result,
  }: { known: LeadLivesInput; random: () => number; result: PrivacyRunResult },
): Promise<void> => {
  await run.usePolicies(scenario.notifiesAtOnce ? 'at-once' : 'product');
  const longHarness = await createLongHarness(run, number);
  for (const step of scenario.steps) {
    try {
      result.faults += await leadStep(longHarness, { scenario, step }, known, random);
      result.steps += 1;
    } catch (error) {
      result.endedBy.push(
        `${scenario.name}, ${step.name}: ${error instanceof Error ? error.message : error}`,
      );
      await run.plan([]);
      return;
    }
  }
};

const inOrder = (scenarios: readonly FaultScenario[], rounds: number): FaultScenario[] =>
  Array.from({ length: rounds }, () => scenarios).flat();

/** Runs the scenarios with personal data canaries in every field and searches all stored data. */
export async function runAndSearchScenarios(
  made: string,
  scenarios: readonly FaultScenario[],
  { seed, rounds, progress }: LeadLivesOptions,
): Promise<PrivacyRunResult & { canaries: Canaries }> {
  const canaries = openCanaries(seed);
  const exchanges: Exchange[] = [];
  const through = createPlantingSend(canaries, (exchange) => exchanges.push(exchange));
  const run = await startWatchedRun(made, { recordsTraffic: true, through });
  const result: PrivacyRunResult = {
    ...{ leaks: [], things: 0, bytes: 0, allowed: new Map(), steps: 0, faults: 0, planted: 0 },
    endedBy: [],
  };
  try {
    const about = { known: new Map(), random: createSeedRandom(seed), result };
    const all = inOrder(scenarios, rounds);
    for (const [at, scenario] of all.entries()) {
      await runScenario(run, scenario, at + 1, about);
      const summary = `${scenario.name}; ${result.steps} steps, ${result.faults} faults, ${canaries.all().length} values`;
      progress({ done: at + 1, total: all.length, summary });
    }
    const searched = await searchTraces(run, canaries, exchanges);
    return { ...result, ...searched, planted: canaries.all().length, canaries };
  } finally {
    await run.stop();
  }
}
