import type { RecordedTableRequest, RecordedWrite } from './table-request-recorder.ts';

/** Number of writes to one kind of table item, and the write units that they cost in the table and in its indexes. */
export type ItemWriteUnits = { of: string; times: number; table: number; indexes: number };

const both = (made: string, changed: string) => ({ made, changed });

/** Descriptions of the kinds of table items, keyed by the first letters of partition and sort key (`docs/data-model.md`). */
const kinds: Record<string, { made: string; changed: string }> = {
  'T/A': both('ticket, opened', 'ticket, changed'),
  'T/E': both('event', 'event, with text erased'),
  'T/L': both('notification, requested', 'notification, sent or failed'),
  'T/O': both('callback', 'callback'),
  'N/A': both('idempotency key', 'idempotency key'),
  'K/A': both('officer link', 'officer link, bound to a device or unchanged'),
  'X/A': both('provider’s message id', 'provider’s message id'),
  'V/A': both('access log entry', 'access log entry'),
  'V/H': both('access within the hour', 'access within the hour'),
  'B/2': both('publication', 'publication'),
  'Y/t': both('search index state of a ticket', 'search index state of a ticket'),
  'Y/c': both('counted state of a ticket', 'counted state of a ticket'),
};
const byPartition: Record<string, string> = {
  W: 'search term',
  F: 'statistics counter',
  R: 'rate limit counter',
};

const kindOf = ({ before, after }: RecordedWrite): string | undefined => {
  const item = after ?? before;
  const [pk = '', sk = ''] = [item?.['pk']?.S, item?.['sk']?.S];
  const [kind, place] = [pk[0] ?? '', sk[0] ?? ''];
  return byPartition[kind] ?? kinds[`${kind}/${place}`]?.[before ? 'changed' : 'made'];
};

/** Returns the write units for each kind of table item that belongs to a ticket, highest first. */
export function computeItemWriteUnits(lines: readonly RecordedTableRequest[]): ItemWriteUnits[] {
  const all = new Map<string, ItemWriteUnits>();
  for (const line of lines) {
    if (line.kind !== 'write') continue;
    for (const write of line.writes) {
      const of = kindOf(write);
      if (!of) continue;
      const known = all.get(of) ?? { of, times: 0, table: 0, indexes: 0 };
      const { table, indexes } = write.units;
      all.set(of, {
        of,
        times: known.times + 1,
        table: known.table + table,
        indexes: known.indexes + Object.values(indexes).reduce((sum, units) => sum + units, 0),
      });
    }
  }
  return [...all.values()].toSorted((a, b) => b.table + b.indexes - a.table - a.indexes);
}
