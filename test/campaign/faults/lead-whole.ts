import { leadParts } from '../lead-parts.ts';
import { addedFigures, type SeenPart } from '../seen-parts.ts';
import type { Say } from '../with-assembly.ts';
import { leadPart, type Part } from './led-part.ts';
import { lives } from './lives/all.ts';
import type { Options } from './options.ts';
import { disorder, pairs, singles } from './parts-of-faults.ts';
import { failuresOf, notMetOf, passesOf, type Score } from './score.ts';
import { type Work, worksOf } from './singles.ts';

const pairsOfAPart = 500;
/** Each life of a part draws by a seed of its own; the next part's begin so far behind, where none of this one comes. */
const seedsOfAPart = 100_000;
const promisedPairs = 5000;
const disorders = 3;

const numbered = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

const figuresOf = (score: Score): SeenPart['figures'] => [
  ['times that somebody’s way through the hotline was led', score.lives],
  ['faults and pairs of faults that struck, and disorders', passesOf(score) + failuresOf(score)],
  ['of them planned, and not met', notMetOf(score)],
  ['requests that clients sent again', score.sentAgain],
  ['letters that a person had to redrive', score.redriven],
  ['messages that went out once more than they had to', score.twice.duplicates],
];

const namedParts = (
  works: readonly Work[],
  { pairs: count, seed }: Options,
  say: Say,
): ReadonlyMap<string, Part> => {
  const isWanted = () => true;
  return new Map([
    ...lives.map(({ name }): [string, Part] => [
      `singles of ${name}`,
      singles(
        works.filter(({ life }) => life.name === name),
        { isWanted, say },
      ),
    ]),
    ...numbered(Math.ceil(count / pairsOfAPart)).map((block): [string, Part] => [
      `pairs ${block}`,
      pairs(works, { count: pairsOfAPart, seed: seed + block * seedsOfAPart }),
    ]),
    ...numbered(disorders).map((time): [string, Part] => [`disorder ${time}`, disorder(works, 1)]),
  ]);
};

const about = {
  campaign: 'faults',
  title: 'Faults',
  promise:
    'Whatever breaks down, and at whatever moment, no report is lost, none is opened twice, and nobody who had to be told is left untold.',
  limits: [
    'One fault at each call, two of all that are possible only in a sample that the seed draws.',
    'A function that hangs until its time is over is one that is killed there; `--kind hangs` has it hang in truth.',
    'It takes hours, and is led part by part: each part with the version of its day.',
  ],
};

/** Every call struck once, pairs of them, disorder: part by part, going on where it was left. */
export const leadWhole = ({ made, options, say }: { made: string; options: Options; say: Say }) => {
  const { runs, only, again } = options;
  const parts = namedParts(worksOf(lives), options, say);
  return leadParts({
    ...{ about, only, say, seed: options.seed, goesOn: !again },
    parts: [...parts.keys()],
    isWhole: options.pairs >= promisedPairs,
    figuresOf: (all) => [['ways through the hotline', lives.length], ...addedFigures(all)],
    async see(name) {
      const part = parts.get(name);
      if (!part) throw new Error(`There is no part ${name}`);
      const score = await leadPart({ ...part, name }, { made, runs, say });
      const failed = failuresOf(score);
      return { part: name, passed: passesOf(score), failed, figures: figuresOf(score) };
    },
  });
};
