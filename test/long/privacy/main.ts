import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { Life } from '../faults/life.ts';
import { lives as ofFaults } from '../faults/lives/all.ts';
import { leadParts } from '../lead-parts.ts';
import { addedFigures, type SeenPart } from '../seen-parts.ts';
import { say, withAssembly } from '../with-assembly.ts';
import { allowed } from './allowed.ts';
import { type Led, leadAndSearch } from './lead-lives.ts';
import { asking, talking } from './more-lives.ts';
import { leakText } from './search.ts';

const Options = z.object({
  seed: z.coerce.number().int().min(0).optional(),
  /** Some lives instead of all. */
  life: z.array(z.string()).default([]),
  rounds: z.coerce.number().int().min(1).default(3),
  /** Leads also what the same seed has led before. */
  again: z.boolean().default(false),
});

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    seed: text,
    rounds: text,
    life: { ...text, multiple: true },
    again: { type: 'boolean' },
  },
});
const { seed = randomInt(2 ** 31), life, rounds, again } = Options.parse(values);

const all: readonly Life[] = [...ofFaults, asking, talking];
const isWhole = life.length === 0;

const command = (only: readonly string[]): string =>
  [
    `npm run campaign:privacy -- --seed ${seed} --rounds ${rounds}`,
    ...only.map((name) => `--life '${name}'`),
  ].join(' ');

/** So many lives share a run, whose traces are searched when it is over. */
const livesOfARun = 6;

/** By the name of the part of the campaign that they are. */
const groups = (lives: readonly Life[]): ReadonlyMap<string, Life[]> =>
  new Map(
    Array.from({ length: Math.ceil(lives.length / livesOfARun) }, (_, at) => [
      `lives ${at + 1}`,
      lives.slice(at * livesOfARun, (at + 1) * livesOfARun),
    ]),
  );

const tell = ({ leaks, endedBy }: Led, names: readonly string[]): void => {
  for (const leak of leaks) say(`FAILED ${leakText(leak)}\n  ${command(names)}`);
  for (const ended of endedBy) say(`a fault ended ${ended}`);
};

const foundIn = ({ allowed: found }: Led): number =>
  [...found.values()].reduce((total, times) => total + times, 0);

const seen = (part: string, led: Led): SeenPart => ({
  ...{ part, passed: Math.max(0, led.planted - led.leaks.length), failed: led.leaks.length },
  figures: [
    ['invented values of people, each in a field of its own', led.planted],
    ['steps of lives led, with them in every field', led.steps],
    ['faults planned meanwhile', led.faults],
    ['logs, messages, calls, records and answers searched', led.things],
    ['megabytes of them', Math.round(led.bytes / 1e6)],
    ['times that a value was found where it may be', foundIn(led)],
    ['fields whose value was found where it may not be', led.leaks.length],
  ],
});

const about = {
  campaign: 'privacy',
  title: 'Personal data',
  promise:
    'Who somebody is – name, number, e-mail, identity card, home – stands in no log, no queue, no address and no error, whatever goes wrong; only those who must know can read it.',
  limits: [
    'Where a value may be, and why, is one list: `test/long/privacy/allowed.ts`.',
    'Searched on this machine: what AWS writes by itself (its traces, CloudTrail, the carriers’ systems) is not.',
  ],
};

/** `npm run campaign:privacy`: leads the lives with invented people’s data in every field, and looks for it everywhere. */
await withAssembly(async (made) => {
  const parts = groups(all.filter(({ name }) => isWhole || life.includes(name)));
  const used = new Set<string>();
  const led = await leadParts({
    ...{ about, only: undefined, seed, say, isWhole: isWhole && rounds >= 3, goesOn: !again },
    parts: [...parts.keys()],
    figuresOf: addedFigures,
    async see(part) {
      const group = parts.get(part) ?? [];
      const found = await leadAndSearch(made, group, { seed, rounds, progress: say });
      tell(
        found,
        group.map(({ name }) => name),
      );
      for (const { because } of found.allowed.keys()) used.add(because);
      return seen(part, found);
    },
  });
  const unused = allowed.filter(({ because }) => isWhole && !used.has(because));
  for (const { because } of unused) say(`allowed, and not met this time: ${because}`);
  return led;
});
