import * as z from 'zod';
import { Priority } from '../model/services/service.ts';
import type { DirectoryTableName } from '../model/tables.ts';
import type { ChangedDirectoryRow } from './change.ts';

/** Fields that topics and services share, including the default priority. */
const Prioritized = z.object({
  code: z.string(),
  service: z.string().optional(),
  defaultPriority: Priority,
});
type Prioritized = z.infer<typeof Prioritized>;

/**
 * Default priority that an editor must confirm: P1 makes every new report an emergency (`emergency`), a changed priority
 * does not affect open tickets (`changed`), or a new topic differs from its service (`unlike-service`).
 */
export type PriorityWarning = {
  table: DirectoryTableName;
  code: string;
  kind: 'emergency' | 'changed' | 'unlike-service';
  from: Priority | null;
  to: Priority;
};

type Rows = { topics: readonly Prioritized[]; services: readonly Prioritized[] };

const findPriorityWarning = (
  row: Prioritized,
  before: Prioritized | undefined,
  { services }: Rows,
) => {
  const to = row.defaultPriority;
  const from = before?.defaultPriority ?? null;
  if (from === to) return undefined;
  if (to === 'P1') return { kind: 'emergency', from, to } as const;
  if (from) return { kind: 'changed', from, to } as const;
  const usual = services.findLast(({ code }) => code === row.service)?.defaultPriority;
  return usual && usual !== to ? ({ kind: 'unlike-service', from: usual, to } as const) : undefined;
};

/**
 * Returns the default priorities that the editor must confirm. Compares each changed topic and service with its latest row
 * before the change.
 */
export function findPriorityWarnings(
  rows: readonly ChangedDirectoryRow[],
  { before, after }: { before: Rows; after: Rows },
): PriorityWarning[] {
  return rows.flatMap(({ table, after: changed }) => {
    if (table !== 'topics' && table !== 'services') return [];
    const row = Prioritized.safeParse(changed).data;
    if (!row) return [];
    const had = before[table].findLast(({ code }) => code === row.code);
    const warning = findPriorityWarning(row, had, after);
    return warning ? [{ table, code: row.code, ...warning }] : [];
  });
}
