import { findHotlineViolations } from '../invariants/hotline-violations.ts';
import { startWatchedRun, type WatchedRun } from '../watched-run.ts';
import type { FaultResults, Outcome } from './fault-results.ts';
import type { InjectionResult } from './inject-faults.ts';
import type { Injection } from './injection.ts';

/** Pool of local hotlines that run in parallel and share the scenarios. */
export type HotlinePool = {
  nextNumber(): number;
  attempt(injection: Injection, work: () => Promise<InjectionResult>): Promise<Outcome>;
  each<Item>(
    items: readonly Item[],
    work: (run: WatchedRun, item: Item) => Promise<void>,
  ): Promise<void>;
  while<Item>(
    next: () => Item | undefined,
    work: (run: WatchedRun, item: Item) => Promise<void>,
  ): Promise<void>;
};

type RunsOptions = {
  buildDirectory: string;
  count: number;
  score: FaultResults;
  progress(outcome: Outcome): void;
};

/** Number of scenarios after which a hotline is verified as a whole and replaced, because its data only grow. */
const scenariosPerRun = 60;

/** Timeout of one injection including its repair, generous because the machine may be busy. */
const maxMilliseconds = 180_000;

const tooLate = 'It did not come to rest in time';

const inTime = async <Result>(work: Promise<Result>): Promise<Result> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(tooLate)), maxMilliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

export function openHotlinePool({
  buildDirectory,
  count,
  score,
  progress,
}: RunsOptions): HotlinePool {
  let numbers = 0;

  const end = async (run: WatchedRun): Promise<void> => {
    score.ofRuns.push(
      ...(await inTime(findHotlineViolations(run)).catch((error: unknown) => [messageOf(error)])),
    );
    await run.stop();
  };

  const lead = async <Item>(
    next: () => Item | undefined,
    work: (run: WatchedRun, item: Item) => Promise<void>,
  ): Promise<void> => {
    let run: WatchedRun | undefined;
    let scenarioCount = 0;
    for (let item = next(); item !== undefined; item = next()) {
      run ??= await startWatchedRun(buildDirectory);
      scenarioCount += 1;
      try {
        await work(run, item);
      } catch (error) {
        score.ofRuns.push(`A life could not be led to its end: ${messageOf(error)}`);
        scenarioCount = scenariosPerRun;
      }
      if (scenarioCount >= scenariosPerRun) {
        await end(run);
        run = undefined;
        scenarioCount = 0;
      }
    }
    if (run) await end(run);
  };

  const runs: HotlinePool = {
    nextNumber: () => {
      numbers += 1;
      return numbers;
    },
    async attempt(injection, work) {
      const outcome = await inTime(work()).then(
        (struck): Outcome => ({ ...injection, kind: 'passed', ...struck }),
        (error: unknown): Outcome => ({ ...injection, kind: 'failed', reason: messageOf(error) }),
      );
      progress(outcome);
      // the timed-out work still runs, so the caller must stop this hotline
      if (outcome.kind === 'failed' && outcome.reason === tooLate) throw new Error(tooLate);
      return outcome;
    },
    each: (items, work) => {
      const left = [...items];
      return runs.while(() => left.shift(), work);
    },
    while: async (next, work) => {
      await Promise.all(Array.from({ length: count }, () => lead(next, work)));
    },
  };
  return runs;
}
