import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { computeMaxSmsPerDay } from '../../core/messages/schedule/message-budget.ts';
import {
  alarmMetrics,
  dashboardMetrics,
  queueAlarmMetrics,
} from '../../core/operations/custom-metric.ts';
import { getTicketPolicy } from '../../core/ticket/model/ticket-policy.ts';
import { parseStageList } from '../../lib/config.ts';
import { readAssembly } from '../../local/assembly/read-assembly.ts';
import { synthesizeAssemblyIfChanged } from '../../local/synthesize.ts';
import { testDirectory } from '../../test/support/directory/test-directory.ts';
import { plainJpeg } from '../../test/support/samples/photo-files.ts';
import { formatCostTables, type MeasuredTicket } from './cost-tables.ts';
import { countMonthlyPricedResources } from './fixed-monthly-cost.ts';
import { replaceMarkedTable } from './markdown.ts';
import { type CostRun, startCostRun } from './measure/cost-run.ts';
import { type SimulatedTicket, simulateOrdinaryTicket } from './measure/ordinary-ticket.ts';
import { simulateMostExpensiveTicket } from './measure/run-most-expensive-ticket.ts';
import { computeUsageBetween } from './measure/usage-counts.ts';

const root = resolve(import.meta.dirname, '../..');
const page = join(root, 'docs/cost.md');
const report = (line: string): void => console.log(line);

const measured = async (
  run: CostRun,
  lead: (run: CostRun) => Promise<SimulatedTicket>,
): Promise<MeasuredTicket> => {
  const before = await run.ledgers();
  const { opened } = await lead(run);
  return {
    opening: computeUsageBetween(before, opened),
    lifetime: computeUsageBetween(before, await run.ledgers()),
  };
};

/**
 * CDK context for synthesizing the templates that the cost run counts. The templates then contain the functions and alarms
 * of a live stage, even if prompt recordings are missing.
 */
const context = { isRehearsal: 'yes' };

const assembly = async (folder: string, stage: string): Promise<string> => {
  const directory = join(folder, stage);
  await synthesizeAssemblyIfChanged({ root, stage, directory, report, context });
  return directory;
};

const measureIn = async (folder: string): Promise<Record<string, string>> => {
  const assemblyDirectory = await assembly(folder, 'local');
  const run = await startCostRun({ assemblyDirectory, dataDirectory: join(folder, 'data') });
  try {
    report('Measuring an ordinary ticket …');
    const ordinary = await measured(run, simulateOrdinaryTicket);
    report('Measuring the most expensive ticket …');
    const worst = await measured(run, (one) =>
      simulateMostExpensiveTicket(one, (number) => plainJpeg({ width: 400 + number, height: 300 })),
    );
    const ownMetrics = [...alarmMetrics, ...queueAlarmMetrics, ...dashboardMetrics].length;
    const floor = countMonthlyPricedResources(
      readAssembly(await assembly(folder, 'prod')),
      ownMetrics,
    );
    const { budget } = getTicketPolicy(testDirectory, new Date());
    const smsBudgetUsd = Math.max(...parseStageList('prod').map(([, stage]) => stage.smsBudgetUsd));
    return formatCostTables({
      ordinary,
      worst,
      floor,
      smsPerDay: computeMaxSmsPerDay(budget, 'receipt'),
      smsBudgetUsd,
    });
  } finally {
    await run.stop();
  }
};

/**
 * Measures AWS usage and cost of tickets and prints all tables. Writes the tables to `docs/cost.md`, except for the table of
 * items.
 */
export async function measureCost(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'cost-'));
  try {
    let document = await readFile(page, 'utf8');
    for (const [name, content] of Object.entries(await measureIn(folder))) {
      if (!name.endsWith('prices')) report(`\n${content}`);
      if (name !== 'items') document = replaceMarkedTable(document, name, content);
    }
    await writeFile(page, document);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
