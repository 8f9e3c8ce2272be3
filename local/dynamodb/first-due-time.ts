import type { Database } from './database.ts';

/**
 * Partition keys of index `gsi3`, in which pending ticket checks and notifications are sorted by the time at which they are
 * due. The hotline's sweeper function queries the same keys.
 */
export const duePartitions = Array.from({ length: 8 }, (_, shard) => `C#${shard}`);

/**
 * Builds a function that returns the time at which the first ticket check or notification in the table is due. For an
 * external DynamoDB engine, the function returns undefined, because the engine's file can't be read.
 */
export function createFirstDueTimeReader({
  firstPlace,
  revision,
  tables: [table],
}: Pick<Database, 'firstPlace' | 'revision' | 'tables'>): (() => Date | undefined) | undefined {
  if (!firstPlace || !revision || !table) return undefined;
  let last: { revision: number; due: Date | undefined } | undefined;
  return () => {
    const current = revision();
    if (last?.revision === current) return last.due;
    const place = firstPlace(table.name, 'gsi3', duePartitions);
    const due = new Date(place ?? '');
    last = { revision: current, due: Number.isNaN(due.getTime()) ? undefined : due };
    return last.due;
  };
}
