import type { CheckContext } from '../runner/check.ts';
import {
  type FaultResults,
  failuresOf,
  newScore,
  type Outcome,
  remarkLines,
  scoreLines,
} from './fault-results.ts';
import { type HotlinePool, openHotlinePool } from './hotline-pool.ts';
import { repeatOptions } from './injection.ts';

export type FaultPart = {
  left(score: FaultResults): number;
  lead(score: FaultResults, runs: HotlinePool): Promise<void>;
};

/** Number of local hotlines that run in parallel. */
const hotlines = 2;

/** Runs a part of the fault check; reports failures as they occur, then a summary. */
export async function runFaultPart(part: FaultPart, context: CheckContext): Promise<FaultResults> {
  const score = newScore();
  const report = (outcome: Outcome): void => {
    if (outcome.kind === 'failed') {
      const options = repeatOptions(outcome);
      const where = options ? '' : `${outcome.scenario}, ${outcome.step}: `; // without options the failure must name its scenario and step
      context.fail(where + outcome.reason, options);
    }
    const { length: done } = score.outcomes;
    const summary = `${failuresOf(score)} failed`;
    context.progress({ done, total: done + part.left(score), summary });
  };
  const buildDirectory = await context.assembly();
  await part.lead(
    score,
    openHotlinePool({ buildDirectory, count: hotlines, score, progress: report }),
  );
  for (const line of remarkLines(score)) context.log(line);
  for (const one of score.ofRuns) context.fail(`whole run: ${one}`);
  for (const line of scoreLines(score)) context.log(line);
  return score;
}
