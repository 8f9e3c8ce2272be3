import type { Trust } from '../trust.ts';
import type { Options } from './options.ts';
import { failuresOf, notMetOf, passesOf, type Score } from './score.ts';

/** Whether all of it was asked for: every life, every call, every kind, and all three parts. */
export const isWhole = ({ quick, life, step, kind, fault, only }: Options): boolean =>
  !(quick || step || kind || only) && life.length === 0 && fault.length === 0;

/** What a whole campaign has seen, for whoever answers for the hotline. */
export const trustOf = (
  { seed, pairs, lives }: { seed: number; pairs: number; lives: number },
  scores: readonly Score[],
): Trust => {
  const sum = (count: (score: Score) => number) =>
    scores.reduce((total, score) => total + count(score), 0);
  return {
    campaign: 'faults',
    title: 'Faults',
    promise:
      'Whatever breaks down, and at whatever moment, no report is lost, none is opened twice, and nobody who had to be told is left untold.',
    command: `npm run campaign:faults -- --pairs ${pairs} --seed ${seed}`,
    passed: sum(passesOf),
    failed: sum(failuresOf),
    figures: [
      ['ways through the hotline', lives],
      ['times that one was led', sum(({ lives: led }) => led)],
      ['faults and pairs of faults that struck, and disorders', sum(passesOf) + sum(failuresOf)],
      ['of them planned, and not met', sum(notMetOf)],
      ['requests that clients sent again', sum(({ sentAgain }) => sentAgain)],
      ['letters that a person had to redrive', sum(({ redriven }) => redriven)],
      ['messages that went out once more than they had to', sum(({ twice }) => twice.duplicates)],
    ],
    limits: [
      'One fault at each call, two of all that are possible only in a sample that the seed draws.',
      'A function that hangs until its time is over is one that is killed there; `--kind hangs` has it hang in truth.',
    ],
  };
};
