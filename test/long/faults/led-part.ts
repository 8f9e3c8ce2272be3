import type { Say } from '../with-assembly.ts';
import { openRuns, type Runs } from './runs.ts';
import {
  failureLines,
  failuresOf,
  newScore,
  type Outcome,
  type Score,
  scoreLines,
  troubleLines,
} from './score.ts';

export type Part = {
  name: string;
  left(score: Score): number;
  lead(score: Score, runs: Runs): Promise<void>;
};

type Setting = { made: string; runs: number; say: Say };

const linesEvery = 100;

/** How far a part is: on one line of a terminal, or now and then on a line of its own. */
const progressOf = ({ name, left }: Part, score: Score, began: number, say: Say) => {
  let attempts = 0;
  return (outcome: Outcome): void => {
    attempts += 1;
    for (const told of failureLines(outcome)) say(told);
    const seconds = Math.round((performance.now() - began) / 1000);
    const { length } = score.outcomes;
    const line = `${name}: ${length} done, ${failuresOf(score)} failed, ${left(score)} to go, ${seconds} s`;
    if (process.stdout.isTTY) process.stdout.write(`\r${line}   `);
    else if (attempts % linesEvery === 0) say(line);
  };
};

/** Leads a part of the campaign and says what it saw. */
export const leadPart = async (part: Part, { made, runs, say }: Setting): Promise<Score> => {
  const score = newScore();
  const began = performance.now();
  const progress = progressOf(part, score, began, say);
  await part.lead(score, openRuns({ made, count: runs, score, progress }));
  if (process.stdout.isTTY) say('');
  const seconds = (performance.now() - began) / 1000;
  for (const line of [...troubleLines(score), ...scoreLines(part.name, score, seconds)]) say(line);
  return score;
};
