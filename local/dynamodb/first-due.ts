import type { Database } from './database.ts';

/** The partitions of the index in which the sweeper finds what is due. */
export const duePartitions = Array.from({ length: 8 }, (_, shard) => `C#${shard}`);

/**
 * Returns when the first check or message in the table is due, for the sweeper that looks for those. Undefined for an engine
 * that can't be looked into.
 */
export const firstDue = ({
  firstPlace,
  revision,
  tables: [table],
}: Pick<Database, 'firstPlace' | 'revision' | 'tables'>): (() => Date | undefined) | undefined => {
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
};
