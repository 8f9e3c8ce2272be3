import { leadParts } from '../lead-parts.ts';
import type { SeenPart } from '../seen-parts.ts';
import type { Say } from '../with-assembly.ts';
import { leadFlood } from './flood.ts';
import { count, goodPerSecond, slowest } from './offer.ts';
import { isWhole, type Options, type Part, parts } from './options.ts';
import { leadPoison, type Poisoned } from './poison/lead-poison.ts';

const about = {
  campaign: 'overload',
  title: 'Too many at once',
  promise:
    'When five times more people come than can be served, as many are served as ever, whoever is in danger is never turned away, and what was promised is kept.',
  limits: [
    'On a laptop, with a small part of the limits that the deployed stage declares, so that a laptop can reach them; the most that is served is measured in the same run.',
  ],
};

const failedLines = (part: Part, wrong: readonly string[], seed: number): string[] => [
  ...wrong.map((line) => `FAILED ${line}`),
  ...(wrong.length > 0
    ? [`  Again: npm run campaign:overload -- --only ${part} --seed ${seed}`]
    : []),
];

const seeFlood = async (made: string, options: Options, say: Say): Promise<SeenPart> => {
  const { wrong, peak, first, second, all, tickets } = await leadFlood(made, options, say);
  for (const line of failedLines('flood', wrong, options.seed)) say(line);
  return {
    part: 'flood',
    passed: all.length - wrong.length,
    failed: wrong.length,
    figures: [
      ['people who came while five times too many did', all.length],
      ['most requests a second that were served before', peak.toFixed(1)],
      ['… while five times as many came', goodPerSecond(second).toFixed(1)],
      ['asked to come again', count(all, { kind: 'shed' })],
      ['milliseconds within which 99 of 100 of them were told', slowest(all, 'shed')],
      ['emergencies, staff and platforms that were turned away', lanesShed(all)],
      ['tickets promised, all of them there and on their way', tickets],
      ['seconds until all that waited was worked off', second.clearSeconds],
      [
        'MB of memory after the first flood, and after the second',
        `${first.memory}, ${second.memory}`,
      ],
    ],
  };
};

const seePoison = async (made: string, options: Options, say: Say): Promise<SeenPart> => {
  const wrongs: Poisoned[] = [];
  let passed = 0;
  await leadPoison(
    made,
    ({ name }) => name.includes(options.consumer ?? ''),
    (one) => {
      say(`${one.wrong.length === 0 ? 'ok    ' : 'FAILED'} ${one.consumer}`);
      for (const line of one.wrong) say(`       ${line}`);
      if (one.wrong.length === 0) passed += 1;
      else wrongs.push(one);
    },
  );
  return {
    part: 'poison',
    passed,
    failed: wrongs.length,
    figures: [
      ['kinds of news that could not be taken, each set aside, told of and brought back', passed],
    ],
  };
};

const lanesShed = (all: Parameters<typeof count>[0]): number =>
  count(all, { kind: 'shed', isShared: false });

const sees = { flood: seeFlood, poison: seePoison };

/** `npm run campaign:overload`: all of it, or a part. */
export const leadOverload = (made: string, options: Options, say: Say) =>
  leadParts({
    ...{ about, parts, only: options.only, seed: options.seed, say },
    isWhole: isWhole(options),
    see: (part) => sees[part](made, options, say),
  });
