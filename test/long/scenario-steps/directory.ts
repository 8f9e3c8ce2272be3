import * as z from 'zod';
import type { ScenarioStep } from '../faults/fault-scenario.ts';
import type { LongHarness } from '../long-harness.ts';
import type { WatchedRun } from '../watched-run.ts';
import { requireStatus } from './require-status.ts';
import { sendStaffRequest } from './staff.ts';

const Row = z.record(z.string(), z.unknown());
const Shown = z.object({ version: z.string(), lastChange: z.number() });
const Table = z.object({ rows: z.array(z.object({ key: z.string(), row: Row })) });
const Made = z.object({ number: z.number() });

const directoryOf = async (harness: LongHarness): Promise<z.infer<typeof Shown>> => {
  const answer = await sendStaffRequest(harness, 'administrator', 'GET', 'directory');
  return Shown.parse(JSON.parse(requireStatus(answer, 200).text));
};

type Edit = { table: string; key: string; row: unknown };

/** Changes the directory. If the response was lost, looks the change up in the history as a person would. */
export async function changeDirectory(longHarness: LongHarness, edits: Edit[]): Promise<number> {
  const { version: baseVersion, lastChange } = await directoryOf(longHarness);
  const body = { baseVersion, reason: `Công văn ${longHarness.number}/UBND-KGVX`, edits };
  const answer = await sendStaffRequest(
    longHarness,
    'administrator',
    'POST',
    'directory/changes',
    body,
  );
  if (answer.status === 201) return Made.parse(JSON.parse(answer.text)).number;
  const now = await directoryOf(longHarness);
  if (answer.status === 409 && now.lastChange === lastChange + 1) return now.lastChange;
  requireStatus(answer, 201);
  return 0;
}

export async function undoChange(harness: LongHarness, number: number): Promise<void> {
  const { lastChange } = await directoryOf(harness);
  const path = `directory/changes/${number}/undo`;
  const answer = await sendStaffRequest(harness, 'administrator', 'POST', path, {
    reason: 'Công văn bị thu hồi',
  });
  if (answer.status === 201) return;
  const now = await directoryOf(harness);
  if (answer.status !== 409 || now.lastChange !== lastChange + 1) requireStatus(answer, 201);
}

type SetUp = { table: string; key: string; change: Record<string, unknown> };

const setUp = new WeakMap<WatchedRun, Set<string>>();

/** Changes some fields of a directory row and leaves the others unchanged. */
export async function changeRow(
  harness: LongHarness,
  { table, key, change }: SetUp,
): Promise<void> {
  const answer = await sendStaffRequest(
    harness,
    'administrator',
    'GET',
    `directory/tables/${table}`,
  );
  const { rows } = Table.parse(JSON.parse(requireStatus(answer, 200).text));
  const row = rows.find((one) => one.key === key)?.row;
  await changeDirectory(harness, [{ table, key, row: { ...row, ...change } }]);
}

/** Step: a change by an administrator, made once per run before the scenario. */
export function setUpByAdministrator({ table, key, change }: SetUp): ScenarioStep {
  return {
    name: `the ${table} was changed before`,
    lead: async (harness) => {
      const done = setUp.get(harness.run) ?? new Set();
      if (done.has(table)) return;
      await changeRow(harness, { table, key, change });
      setUp.set(harness.run, done.add(table));
      await harness.run.advance('PT3M');
    },
  };
}
