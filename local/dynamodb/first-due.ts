import { keys, shards } from '../../adapters/dynamodb/table.ts';
import type { Database } from './database.ts';

const partitions = shards.map(keys.due);

/**
 * Returns when the first check or message in the table is due, for the sweeper that looks for those. Undefined for an engine that can't be
 * looked into.
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
    const place = firstPlace(table.name, 'gsi3', partitions);
    const due = new Date(place ?? '');
    last = { revision: current, due: Number.isNaN(due.getTime()) ? undefined : due };
    return last.due;
  };
};
