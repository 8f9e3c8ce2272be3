import { randomInt } from 'node:crypto';
import type { Fault } from '../../../local/aws/fault.ts';
import { chanceOf } from '../chance.ts';
import { writeTrust } from '../trust.ts';
import type { Say } from '../with-assembly.ts';
import { leadDisorder } from './disorder.ts';
import { faultFrom, kindsFor, pointText, struckOf } from './injection.ts';
import type { Life, Step } from './life.ts';
import { lives } from './lives/all.ts';
import type { Options } from './options.ts';
import { drawnIn, strikePairs } from './pairs.ts';
import { repeatOne } from './repeat.ts';
import { openRuns, type Runs } from './runs.ts';
import {
  failureLines,
  failuresOf,
  newScore,
  notMetOf,
  type Outcome,
  passesOf,
  type Score,
  scoreLines,
  troubleLines,
} from './score.ts';
import { learnAll, plan, strikeAll, type Work, worksOf } from './singles.ts';
import { isWhole, trustOf } from './trust-of-faults.ts';

type Setting = { made: string; options: Options; seed: number; chance: () => number; say: Say };
type Part = {
  name: string;
  left(score: Score): number;
  lead(score: Score, runs: Runs): Promise<void>;
};

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
const leadPart = async (part: Part, { made, options, say }: Setting): Promise<Score> => {
  const score = newScore();
  const began = performance.now();
  const progress = progressOf(part, score, began, say);
  await part.lead(score, openRuns({ made, count: options.runs, score, progress }));
  if (process.stdout.isTTY) say('');
  const seconds = (performance.now() - began) / 1000;
  for (const line of [...troubleLines(score), ...scoreLines(part.name, score, seconds)]) say(line);
  return score;
};

const quickShare = 0.04;

const callsIn = (queue: readonly Fault[]): number => new Set(queue.map(pointText)).size;

const singles = (works: readonly Work[], { options, chance, say }: Setting): Part => {
  const queued = () => works.reduce((sum, { queue }) => sum + queue.length, 0);
  const share = options.quick ? quickShare : 1;
  return {
    name: 'singles',
    left: queued,
    async lead(score, runs) {
      await learnAll(works, runs, score);
      const isWanted = ({ step }: Work, { kind }: Fault): boolean =>
        kind === (options.kind ?? kind) && step.name === (options.step ?? step.name);
      plan(works, (work, fault) => isWanted(work, fault) && chance() < share, options.kind);
      const calls = works.reduce((sum, { points }) => sum + points.size, 0);
      const struck = works.reduce((sum, { queue }) => sum + callsIn(queue), 0);
      say(`${works.length} steps make ${calls} calls; ${struck} are struck, by ${queued()} faults`);
      await strikeAll(works, runs, score);
    },
  };
};

const livesOf = (works: readonly Work[]): Life[] => [...new Set(works.map(({ life }) => life))];

const quickPairs = 40;

const pairs = (works: readonly Work[], { options, seed }: Setting): Part => {
  const count = options.quick ? Math.min(quickPairs, options.pairs) : options.pairs;
  const faultsOf = (step: Step) => {
    const { points } = works.find((work) => work.step.name === step.name) ?? {};
    const struck = struckOf([...(points?.values() ?? [])]);
    return struck.flatMap((point) => kindsFor(point).map((kind) => ({ ...point, kind })));
  };
  return {
    name: 'pairs',
    left: (score) => count - drawnIn(score),
    async lead(score, runs) {
      if (works.every(({ points }) => points.size === 0)) await learnAll(works, runs, score);
      const open = livesOf(works);
      await strikePairs({ lives: open, faultsOf, runs, score, count, seed });
    },
  };
};

const disorder = (works: readonly Work[], { options }: Setting): Part => ({
  name: 'disorder',
  left: () => 0,
  lead: (score, runs) => leadDisorder(livesOf(works), runs, score, options.quick ? 1 : 3),
});

const repeated = (works: readonly Work[], { options }: Setting): Part => ({
  name: 'repeated',
  left: () => 0,
  async lead(score, runs) {
    const faults = options.fault.map(faultFrom);
    for (const life of livesOf(works)) {
      await repeatOne(life, options.step ?? '', faults, { score, runs });
    }
  },
});

/** The whole campaign: every call struck once, pairs of them, disorder; says what passed and what failed. */
export const leadCampaign = async (
  made: string,
  options: Options,
  say: Say,
): Promise<{ failed: number }> => {
  const { seed = randomInt(2 ** 31), life, only } = options;
  say(`Seed ${seed}`);
  const setting = { made, options, say, seed, chance: chanceOf(seed) };
  const works = worksOf(lives.filter(({ name }) => life.length === 0 || life.includes(name)));
  const scores: Score[] = [];
  const parts =
    options.fault.length > 0
      ? [repeated(works, setting)]
      : [singles(works, setting), pairs(works, setting), disorder(works, setting)];
  for (const part of parts.filter(({ name }) => !only || name === only)) {
    scores.push(await leadPart(part, setting));
  }
  const failed = scores.reduce((sum, score) => sum + failuresOf(score), 0);
  const passed = scores.reduce((sum, score) => sum + passesOf(score), 0);
  const notMet = scores.reduce((sum, score) => sum + notMetOf(score), 0);
  say(`${passed} passed, ${failed} failed, ${notMet} not met`);
  const asked = { seed, pairs: options.pairs, lives: lives.length };
  if (isWhole(options)) await writeTrust(trustOf(asked, scores));
  return { failed };
};
