import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
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

const docs = join(resolve(import.meta.dirname, '../..'), 'docs');
const midnight = at('2021-12-06T00:00');
const seeds = (count: string): number[] => Array.from({ length: Number(count) }, (_, n) => n + 1);

type SurgeOptions = Record<ScenarioName | 'sensitivity' | 'vary', string>;

const scenarioNames: readonly ScenarioName[] = ['base', 'worst', 'tenfold'];

const simulate = async (options: SurgeOptions): Promise<void> => {
  const telephone = openTelephone(recordingSeconds(directory, midnight));
  const surroundings = { midnight, directory, telephone };
  for (const name of scenarioNames) {
    const wanted = seeds(options[name]);
    if (wanted.length === 0) continue;
    const scenario = scenarios[name];
    console.log(`${scenario.name}: ${wanted.length} × ${scenario.callers} callers …`);
    keepResults({ days: { [name]: await daysOf(scenario, surroundings, { seeds: wanted }) } });
  }
  const varied =
    options.vary === '' ? swingNames : z.array(AssumptionName).parse(options.vary.split(','));
  for (const name of Number(options.sensitivity) > 0 ? varied : []) {
    console.log(`${name} at both ends of its range …`);
    const swing = await swingOf(name, scenarios.worst, surroundings, seeds(options.sensitivity));
    keepResults({ swings: [swing] });
  }
};

/** Simulates days of calls, prints all results so far and writes them to `docs/surge.md`. */
export const measureSurge = async (options: SurgeOptions): Promise<void> => {
  await simulate(options);
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
};
