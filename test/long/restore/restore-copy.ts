import { importTableLines, isTicketLine } from '../../../adapters/dynamodb/table-copy.ts';
import { streamTableLines } from '../../../bin/table-lines.ts';
import { findHotlineViolations } from '../invariants/hotline-violations.ts';
import { findScenarioViolations } from '../invariants/scenario-violations.ts';
import type { LongHarness } from '../long-harness.ts';
import type { Figure } from '../runner/check.ts';
import type { WatchedRun } from '../watched-run.ts';
import { compareTableSnapshots, emptyTable, takeTableSnapshot } from './table-snapshot.ts';
import { createTicketsInStages } from './ticket-stages.ts';

type RestoreCopyResult = {
  items: number;
  readPerSecond: number;
  writtenPerSecond: number;
  wrong: string[];
};

const seconds = (begun: number): number => Math.max((performance.now() - begun) / 1000, 0.001);

/** Exports the table, deletes all items and imports the copy. */
const loseAndRestore = async ({ table }: WatchedRun): Promise<RestoreCopyResult> => {
  const before = await takeTableSnapshot(table);
  const reading = performance.now();
  const lines: string[] = [];
  for await (const line of streamTableLines(table)) lines.push(line);
  const readPerSecond = Math.round(lines.length / seconds(reading));
  await emptyTable(table);
  const nothing = await takeTableSnapshot(table);
  const writing = performance.now();
  const [tickets, others] = [true, false].map((are) =>
    lines.filter((line) => isTicketLine(line) === are),
  );
  const items =
    (await importTableLines(table, others ?? [])) + (await importTableLines(table, tickets ?? []));
  const writtenPerSecond = Math.round(items / seconds(writing));
  const wrong = [
    ...(nothing.items === 0 ? [] : ['the table was not empty in between']),
    ...compareTableSnapshots(before, await takeTableSnapshot(table)),
  ];
  return { items, readPerSecond, writtenPerSecond, wrong };
};

/** Verifies that work continues after the restore: deadlines escalate, and nobody is notified twice. */
const goesOn = async (run: WatchedRun, worlds: readonly LongHarness[]): Promise<string[]> => {
  const newest = (await run.outbox())[0]?.id ?? '0';
  await run.advance('PT10M');
  const again = await run.outbox(newest);
  const twice = again.map(
    ({ alert, ticket }) => `${alert} of ${ticket} went out because of the copy`,
  );
  await run.advance('PT6H');
  const wrong = await Promise.all(worlds.map(findScenarioViolations));
  return [...twice, ...wrong.flat(), ...(await findHotlineViolations(run))];
};

export type RestoreResult = {
  checks: number;
  wrong: string[];
  figures: Figure[];
};

/** Exports a table with tickets, empties it and imports the copy. Verifies that all data are equal and work continues. */
export async function restoreCopy(run: WatchedRun, tickets: number): Promise<RestoreResult> {
  const worlds = await createTicketsInStages(run, tickets);
  const { items, readPerSecond, writtenPerSecond, wrong } = await loseAndRestore(run);
  return {
    checks: worlds.length + 3,
    wrong: [...wrong, ...(await goesOn(run, worlds))],
    figures: [
      ['items stored, lost and restored', items],
      ['items copied per second', readPerSecond],
      ['items restored per second', writtenPerSecond],
    ],
  };
}
