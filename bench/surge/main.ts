import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { at, directory } from '../../test/support/the-directory.ts';
import { withTable } from '../cost/markdown.ts';
import { AssumptionName, scenarios } from './assumptions.ts';
import { chartOf } from './chart.ts';
import { recordingSeconds } from './recordings.ts';
import { keepResults, readResults, type ScenarioName } from './results.ts';
import { daysOf, swingNames, swingOf } from './study.ts';
import { tablesOf } from './tables.ts';
import { openTelephone } from './telephone.ts';

const { values: flags } = parseArgs({
  options: {
    /** How many days of each scenario: `--base 10 --worst 10 --tenfold 3`. */
    base: { type: 'string', default: '5' },
    worst: { type: 'string', default: '5' },
    tenfold: { type: 'string', default: '1' },
    /** On the worst day, each assumption at both ends of its range, with so many days each. */
    sensitivity: { type: 'string', default: '0' },
    /** Only these, by their names, with commas. */
    vary: { type: 'string', default: '' },
  },
});

const docs = join(resolve(import.meta.dirname, '../..'), 'docs');
const midnight = at('2021-12-06T00:00');
const telephone = openTelephone(recordingSeconds(directory, midnight));
const surroundings = { midnight, directory, telephone };
const seeds = (count: string): number[] => Array.from({ length: Number(count) }, (_, n) => n + 1);

const names: readonly ScenarioName[] = ['base', 'worst', 'tenfold'];
for (const name of names) {
  const wanted = seeds(flags[name]);
  if (wanted.length === 0) continue;
  console.log(`${scenarios[name].name}: ${wanted.length} × ${scenarios[name].callers} callers …`);
  keepResults({ days: { [name]: await daysOf(scenarios[name], surroundings, { seeds: wanted }) } });
}

const varied =
  flags.vary === '' ? swingNames : z.array(AssumptionName).parse(flags.vary.split(','));
for (const name of Number(flags.sensitivity) > 0 ? varied : []) {
  console.log(`${name} at both ends of its range …`);
  const swing = await swingOf(name, scenarios.worst, surroundings, seeds(flags.sensitivity));
  keepResults({ swings: [swing] });
}

const results = readResults();
const tables = tablesOf(results);
for (const name of ['verdict', 'days', 'sensitivity']) console.log(`\n${tables[name]}`);

const page = join(docs, 'surge.md');
const written = Object.entries(tables).reduce(
  (document, [name, content]) => withTable(document, name, content, 'surge'),
  await readFile(page, 'utf8'),
);
await writeFile(page, written);
await writeFile(join(docs, 'surge.svg'), chartOf(results));
