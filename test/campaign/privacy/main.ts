import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { Life } from '../faults/life.ts';
import { lives as ofFaults } from '../faults/lives/all.ts';
import { type Trust, writeTrust } from '../trust.ts';
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
});

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: { seed: text, rounds: text, life: { ...text, multiple: true } },
});
const { seed = randomInt(2 ** 31), life, rounds } = Options.parse(values);

const all: readonly Life[] = [...ofFaults, asking, talking];
const isWhole = life.length === 0;

const command = (only: readonly string[]): string =>
  [
    `npm run campaign:privacy -- --seed ${seed} --rounds ${rounds}`,
    ...only.map((name) => `--life '${name}'`),
  ].join(' ');

/** So many lives share a run, whose traces are searched when it is over. */
const livesOfARun = 6;

const groups = (lives: readonly Life[]): Life[][] =>
  Array.from({ length: Math.ceil(lives.length / livesOfARun) }, (_, at) =>
    lives.slice(at * livesOfARun, (at + 1) * livesOfARun),
  );

type Sum = Record<'steps' | 'faults' | 'planted' | 'things' | 'bytes' | 'found' | 'failed', number>;

const tell = ({ leaks, endedBy }: Led, names: readonly string[]): void => {
  for (const leak of leaks) say(`FAILED ${leakText(leak)}\n  ${command(names)}`);
  for (const ended of endedBy) say(`a fault ended ${ended}`);
};

const added = (sum: Sum, led: Led): Sum => ({
  steps: sum.steps + led.steps,
  faults: sum.faults + led.faults,
  planted: sum.planted + led.planted,
  things: sum.things + led.things,
  bytes: sum.bytes + led.bytes,
  found: [...led.allowed.values()].reduce((total, times) => total + times, sum.found),
  failed: sum.failed + led.leaks.length,
});

const megabytes = ({ bytes }: Sum): number => Math.round(bytes / 1e6);

const trustIn = (sum: Sum, passed: number): Trust => ({
  campaign: 'privacy',
  title: 'Personal data',
  promise:
    'Who somebody is – name, number, e-mail, identity card, home – stands in no log, no queue, no address and no error, whatever goes wrong; only those who must know can read it.',
  command: command([]),
  passed,
  failed: sum.failed,
  figures: [
    ['invented values of people, each in a field of its own', sum.planted],
    ['steps of lives led, with them in every field', sum.steps],
    ['faults planned meanwhile', sum.faults],
    ['logs, messages, calls, records and answers searched', sum.things],
    ['megabytes of them', megabytes(sum)],
    ['times that a value was found where it may be', sum.found],
    ['fields whose value was found where it may not be', sum.failed],
  ],
  limits: [
    'Where a value may be, and why, is one list: `test/campaign/privacy/allowed.ts`.',
    'Searched on this machine: what AWS writes by itself (its traces, CloudTrail, the carriers’ systems) is not.',
  ],
});

/** `npm run campaign:privacy`: leads the lives with invented people’s data in every field, and looks for it everywhere. */
await withAssembly(async (made) => {
  say(`Seed ${seed}`);
  let sum: Sum = { steps: 0, faults: 0, planted: 0, things: 0, bytes: 0, found: 0, failed: 0 };
  const used = new Set<string>();
  for (const group of groups(all.filter(({ name }) => isWhole || life.includes(name)))) {
    const led = await leadAndSearch(made, group, { seed, rounds, progress: say });
    const names = group.map(({ name }) => name);
    tell(led, names);
    for (const { because } of led.allowed.keys()) used.add(because);
    sum = added(sum, led);
  }
  const unused = allowed.filter(({ because }) => isWhole && !used.has(because));
  for (const { because } of unused) say(`allowed, and never met: ${because}`);
  const passed = Math.max(0, sum.planted - sum.failed);
  say(`${sum.things} things, ${megabytes(sum)} MB; ${sum.found} times where it may be`);
  say(`${passed} passed, ${sum.failed} failed`);
  if (isWhole) await writeTrust(trustIn(sum, passed));
  return { failed: sum.failed };
});
