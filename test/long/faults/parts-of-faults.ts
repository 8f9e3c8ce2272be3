import type { Fault } from '../../../local/aws/fault.ts';
import { livesUnderConditions } from './conditions.ts';
import { leadDisorder, leadEach, stepsInDisorder } from './disorder.ts';
import { kindsFor, pointText, struckOf } from './injection.ts';
import type { Part } from './led-part.ts';
import type { Life, Step } from './life.ts';
import { drawnIn, strikePairs } from './pairs.ts';
import { learnAll, plan, strikeAll, type Work } from './singles.ts';

type Works = readonly Work[];

const callsIn = (queue: readonly Fault[]): number => new Set(queue.map(pointText)).size;

type Singles = {
  isWanted(work: Work, fault: Fault): boolean;
  kind?: Fault['kind'] | undefined;
  log(line: string): void;
};

/** Returns the part of the fault check that injects every requested kind of fault once at every call of the steps. */
export const singles = (works: Works, { isWanted, kind, log }: Singles): Part => {
  const queued = () => works.reduce((sum, { queue }) => sum + queue.length, 0);
  return {
    left: queued,
    async lead(score, runs) {
      await learnAll(works, runs, score);
      plan(works, isWanted, kind);
      const calls = works.reduce((sum, { points }) => sum + points.size, 0);
      const struck = works.reduce((sum, { queue }) => sum + callsIn(queue), 0);
      log(`${works.length} steps make ${calls} calls; ${struck} are struck, by ${queued()} faults`);
      await strikeAll(works, runs, score);
    },
  };
};

const livesOf = (works: Works): Life[] => [...new Set(works.map(({ life }) => life))];

/** Returns the part that draws pairs of faults from the calls known from single faults; unknown calls are recorded first. */
export const pairs = (works: Works, { count, seed }: { count: number; seed: number }): Part => {
  const faultsOf = (step: Step) => {
    const { points } = works.find((work) => work.step.name === step.name) ?? {};
    const struck = struckOf([...(points?.values() ?? [])]);
    return struck.flatMap((point) => kindsFor(point).map((kind) => ({ ...point, kind })));
  };
  return {
    left: (score) => count - drawnIn(score),
    async lead(score, runs) {
      await learnAll(
        works.filter(({ points }) => points.size === 0),
        runs,
        score,
      );
      await strikePairs({ lives: livesOf(works), faultsOf, runs, score, count, seed });
    },
  };
};

/** Returns the part of the fault check that runs every scenario in every kind of disorder. */
export const disorder = (works: Works): Part => ({
  left: ({ outcomes }) => Math.max(0, stepsInDisorder(livesOf(works)) - outcomes.length),
  lead: (score, runs) => leadDisorder(livesOf(works), runs, score),
});

/**
 * Returns the part of the fault check that runs every scenario under each condition that AWS permits; with a seed, under one
 * of them.
 */
export const conditions = (works: Works, drawnBy: number | undefined): Part => {
  const all = livesUnderConditions(livesOf(works), drawnBy);
  const steps = all.reduce((sum, { life }) => sum + life.steps.length, 0);
  return {
    left: ({ outcomes }) => Math.max(0, steps - outcomes.length),
    lead: (score, runs) => leadEach(all, runs, score),
  };
};
