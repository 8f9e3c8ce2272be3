import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { testDirectory, toLocalInstant } from '../../test/support/directory/test-directory.ts';
import { replaceMarkedTable } from '../cost/markdown.ts';
import { type AssumedValues, AssumptionName, assumptions, scenarios } from './assumptions.ts';
import { createPromptSecondsReader } from './caller/prompt-durations.ts';
import { loadSimulatedContactFlows } from './caller/simulated-contact-flows.ts';
import { drawSurgeChart } from './chart.ts';
import { readSurgeResults, type SurgeScenarioName, storeSurgeResults } from './results.ts';
import {
  measureSensitivity,
  sensitivityAssumptionNames,
  simulatePhoneDayForEachSeed,
} from './study.ts';
import { formatSurgeTables } from './tables.ts';

const docs = join(resolve(import.meta.dirname, '../..'), 'docs');
const midnight = toLocalInstant('2021-12-06T00:00');
const seeds = (count: string): number[] => Array.from({ length: Number(count) }, (_, n) => n + 1);

type SurgeOptions = Record<SurgeScenarioName | 'sensitivity' | 'vary', string>;

/** Assumption of the days on which most callers hang up: the highest plausible share. */
const impatient = { hangUpPerMinute: assumptions.hangUpPerMinute.high };

const scenarioNames: readonly SurgeScenarioName[] = ['base', 'worst', 'tenfold'];

const simulate = async (options: SurgeOptions): Promise<void> => {
  const telephone = loadSimulatedContactFlows(createPromptSecondsReader(testDirectory, midnight));
  const surroundings = { midnight, directory: testDirectory, telephone };
  for (const name of scenarioNames) {
    const wanted = seeds(options[name]);
    if (wanted.length === 0) continue;
    const scenario = scenarios[name];
    console.log(`${scenario.name}: ${wanted.length} × ${scenario.callers} callers …`);
    const simulateWith = (otherwise: Partial<AssumedValues>) =>
      simulatePhoneDayForEachSeed(scenario, surroundings, { seeds: wanted, otherwise });
    storeSurgeResults({ days: { [name]: await simulateWith({}) } });
    storeSurgeResults({ impatientDays: { [name]: await simulateWith(impatient) } });
  }
  const varied =
    options.vary === ''
      ? sensitivityAssumptionNames
      : z.array(AssumptionName).parse(options.vary.split(','));
  for (const name of Number(options.sensitivity) > 0 ? varied : []) {
    console.log(`${name} at both ends of its range …`);
    const swing = await measureSensitivity(
      name,
      scenarios.worst,
      surroundings,
      seeds(options.sensitivity),
    );
    storeSurgeResults({ swings: [swing] });
  }
};

/**
 * Simulates days of calls for the surge study, each also with the highest plausible share of callers who hang up in menus,
 * and stores the results. Prints all stored results and writes them to
 * `docs/surge.md`.
 */
export async function measureSurge(options: SurgeOptions): Promise<void> {
  await simulate(options);
  const results = readSurgeResults();
  const tables = formatSurgeTables(results);
  for (const name of ['verdict', 'impatient', 'days', 'sensitivity'])
    console.log(`\n${tables[name]}`);
  const page = join(docs, 'surge.md');
  const written = Object.entries(tables).reduce(
    (document, [name, content]) => replaceMarkedTable(document, name, content, 'surge'),
    await readFile(page, 'utf8'),
  );
  await writeFile(page, written);
  await writeFile(join(docs, 'surge.svg'), drawSurgeChart(results));
}
