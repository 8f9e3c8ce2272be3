import { isOf, leadParts } from '../lead-parts.ts';
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

type Parts = ReadonlyMap<string, Part>;

/** What is led in one sitting of an hour or so, and has a place of its own on the page of trust. */
type Kind = { name: string; title: string; promise: string; limit: string; parts: Parts };

const kindsOf = (
  works: readonly Work[],
  { pairs: count, seed }: Options,
  say: Say,
): readonly Kind[] => [
  {
    name: 'singles',
    title: 'Faults',
    promise:
      'Whatever breaks down, and at whatever moment, no report is lost, none is opened twice, and nobody who had to be told is left untold.',
    limit:
      'One fault at a time; of more than six calls in a step that are alike the first and the last three. A function that hangs until its time is over is one that is killed there; `--kind hangs` has it hang in truth.',
    parts: new Map(
      lives.map(({ name }): [string, Part] => [
        `singles of ${name}`,
        singles(
          works.filter(({ life }) => life.name === name),
          { isWanted: () => true, say },
        ),
      ]),
    ),
  },
  {
    name: 'pairs',
    title: 'Two faults',
    promise: 'The same holds when a second thing breaks down before the first is mended.',
    limit: 'Of all that are possible a sample, which the seed draws.',
    parts: new Map(
      numbered(Math.ceil(count / pairsOfAPart)).map((block): [string, Part] => [
        `pairs ${block}`,
        pairs(works, { count: pairsOfAPart, seed: seed + block * seedsOfAPart }),
      ]),
    ),
  },
  {
    name: 'disorder',
    title: 'Disorder',
    promise:
      'The same holds when everything is brought twice and in the wrong order, when impatient people press every button thrice, and when providers fail for hours.',
    limit: 'Each kind of disorder alone.',
    parts: new Map(
      numbered(disorders).map((time): [string, Part] => [`disorder ${time}`, disorder(works, 1)]),
    ),
  },
];

const manyPairs = ({ pairs: count }: Options): string =>
  count === promisedPairs ? '' : ` --pairs ${count}`;

const isAsked = ({ parts }: Kind, { only }: Options): boolean =>
  [...parts.keys()].some((part) => isOf(part, only));

type Setting = { made: string; options: Options; say: Say };

const leadKind = (
  { name, title, promise, limit, parts }: Kind,
  { made, options, say }: Setting,
): Promise<{ failed: number }> => {
  const { runs, only, again, seed } = options;
  const limits = [limit, 'It is led part by part, each with the version of its day.'];
  return leadParts({
    about: { campaign: `faults-${name}`, title, promise, limits },
    ...{ only, say, seed, goesOn: !again },
    command: `npm run campaign:faults -- --only ${name}${manyPairs(options)} --seed ${seed}`,
    parts: [...parts.keys()],
    isWhole: name !== 'pairs' || options.pairs >= promisedPairs,
    figuresOf: (all) => [['ways through the hotline', lives.length], ...addedFigures(all)],
    async see(part) {
      const found = parts.get(part);
      if (!found) throw new Error(`There is no part ${part}`);
      const score = await leadPart({ ...found, name: part }, { made, runs, say });
      const failed = failuresOf(score);
      return { part, passed: passesOf(score), failed, figures: figuresOf(score) };
    },
  });
};

/** Every call struck once, pairs of them, disorder: part by part, going on where it was left. */
export const leadWhole = async (setting: Setting): Promise<{ failed: number }> => {
  const { options, say } = setting;
  const asked = kindsOf(worksOf(lives), options, say).filter((kind) => isAsked(kind, options));
  if (asked.length === 0) throw new Error(`Nothing is called ${options.only}`);
  let failed = 0;
  for (const kind of asked) {
    failed += (await leadKind(kind, setting)).failed;
  }
  return { failed };
};
