import type { Fault } from '../../../local/aws/fault.ts';
import { chanceOf } from '../chance.ts';
import type { Say } from '../with-assembly.ts';
import { faultFrom } from './injection.ts';
import { leadPart, type Part } from './led-part.ts';
import { lives } from './lives/all.ts';
import type { Options } from './options.ts';
import { disorder, pairs, singles } from './parts-of-faults.ts';
import { repeatOne } from './repeat.ts';
import { failuresOf, notMetOf, passesOf, type Score } from './score.ts';
import { type Work, worksOf } from './singles.ts';

type Setting = { made: string; options: Options; say: Say };

const repeated = (works: readonly Work[], { fault, step = '' }: Options): Part => ({
  name: 'repeated',
  left: () => 0,
  async lead(score, runs) {
    const faults = fault.map(faultFrom);
    for (const life of new Set(works.map((work) => work.life))) {
      await repeatOne(life, step, faults, { score, runs });
    }
  },
});

const quickShare = 0.04;
const quickPairs = 40;

const partsOf = (works: readonly Work[], { options, say }: Setting): Part[] => {
  if (options.fault.length > 0) return [repeated(works, options)];
  const { quick, seed, kind } = options;
  const chance = chanceOf(seed);
  const share = quick ? quickShare : 1;
  const isWanted = ({ step }: Work, fault: Fault): boolean =>
    fault.kind === (kind ?? fault.kind) &&
    step.name === (options.step ?? step.name) &&
    chance() < share;
  const count = quick ? Math.min(quickPairs, options.pairs) : options.pairs;
  return [
    singles(works, { isWanted, ...(kind && { kind }), say }),
    pairs(works, { count, seed }),
    disorder(works, quick ? 1 : 3),
  ];
};

/** Of the campaign what is asked for: some lives, a step, a kind of fault, the very faults of a failure. */
export const leadSome = async (setting: Setting): Promise<{ failed: number }> => {
  const { made, options, say } = setting;
  const { life, only, runs, seed } = options;
  say(`Seed ${seed}`);
  const works = worksOf(lives.filter(({ name }) => life.length === 0 || life.includes(name)));
  const scores: Score[] = [];
  for (const part of partsOf(works, setting).filter(({ name }) => !only || name === only)) {
    scores.push(await leadPart(part, { made, runs, say }));
  }
  const sum = (count: (score: Score) => number): number =>
    scores.reduce((total, score) => total + count(score), 0);
  const failed = sum(failuresOf);
  say(`${sum(passesOf)} passed, ${failed} failed, ${sum(notMetOf)} not met`);
  return { failed };
};
