import type { Fault } from '../../../local/aws/fault.ts';
import { leadEach, runDisorder, stepsInDisorder } from './disorder.ts';
import { countEffectivePairs, injectPairs } from './fault-pairs.ts';
import type { FaultScenario, ScenarioStep } from './fault-scenario.ts';
import { listFaultKinds, pointText, selectFaultPoints } from './injection.ts';
import type { FaultPart } from './run-fault-part.ts';
import { listScenariosUnderConditions } from './scenarios-under-conditions.ts';
import { injectAllFaults, planSingleFaults, recordAllCalls, type Work } from './single-faults.ts';

type Works = readonly Work[];

const callsIn = (queue: readonly Fault[]): number => new Set(queue.map(pointText)).size;

type Singles = {
  isWanted(work: Work, fault: Fault): boolean;
  kind?: Fault['kind'] | undefined;
  log(line: string): void;
};

/** Returns the part of the fault check that injects every requested kind of fault once at every call of the steps. */
export function singles(works: Works, { isWanted, kind, log }: Singles): FaultPart {
  const queued = () => works.reduce((sum, { queue }) => sum + queue.length, 0);
  return {
    left: queued,
    async lead(score, runs) {
      await recordAllCalls(works, runs, score);
      planSingleFaults(works, isWanted, kind);
      const calls = works.reduce((sum, { points }) => sum + points.size, 0);
      const struck = works.reduce((sum, { queue }) => sum + callsIn(queue), 0);
      log(`${works.length} steps make ${calls} calls; ${struck} are struck, by ${queued()} faults`);
      await injectAllFaults(works, runs, score);
    },
  };
}

const listScenarios = (works: Works): FaultScenario[] => [
  ...new Set(works.map(({ scenario }) => scenario)),
];

/** Returns the part that draws pairs of faults from the calls known from single faults; unknown calls are recorded first. */
export function pairs(works: Works, { count, seed }: { count: number; seed: number }): FaultPart {
  const faultsOf = (step: ScenarioStep) => {
    const { points } = works.find((work) => work.step.name === step.name) ?? {};
    const struck = selectFaultPoints([...(points?.values() ?? [])]);
    return struck.flatMap((point) => listFaultKinds(point).map((kind) => ({ ...point, kind })));
  };
  return {
    left: (score) => count - countEffectivePairs(score),
    async lead(score, runs) {
      await recordAllCalls(
        works.filter(({ points }) => points.size === 0),
        runs,
        score,
      );
      await injectPairs({ lives: listScenarios(works), faultsOf, runs, score, count, seed });
    },
  };
}

/** Returns the part of the fault check that runs every scenario in every kind of disorder. */
export function disorder(works: Works): FaultPart {
  return {
    left: ({ outcomes }) => Math.max(0, stepsInDisorder(listScenarios(works)) - outcomes.length),
    lead: (score, runs) => runDisorder(listScenarios(works), runs, score),
  };
}

/**
 * Returns the part of the fault check that runs every scenario under each condition that AWS permits; with a seed, under one
 * of them.
 */
export function conditions(works: Works, drawnBy: number | undefined): FaultPart {
  const all = listScenariosUnderConditions(listScenarios(works), drawnBy);
  const steps = all.reduce((sum, { scenario }) => sum + scenario.steps.length, 0);
  return {
    left: ({ outcomes }) => Math.max(0, steps - outcomes.length),
    lead: (score, runs) => leadEach(all, runs, score),
  };
}
