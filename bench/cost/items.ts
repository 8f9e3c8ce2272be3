import type { RecordedTableRequest, RecordedWrite } from './record.ts';

/** Number of writes to one kind of table item, and the write units that they cost in the table and in its indexes. */
export type ItemWriteUnits = { of: string; times: number; table: number; indexes: number };

const both = (made: string, changed: string) => ({ made, changed });

/** Descriptions of the kinds of table items, keyed by the first letters of partition and sort key (`docs/data-model.md`). */
const kinds: Record<string, { made: string; changed: string }> = {
  'T/A': both('ticket, opened', 'ticket, changed'),
  'T/E': both('event', 'event, without words'),
  'T/L': both('alert, asked for', 'alert, settled'),
  'T/O': both('call that is owed', 'call that is owed'),
  'N/A': both('used form', 'used form'),
  'K/A': both('officer’s link', 'officer’s link, bound or there already'),
  'X/A': both('SMS as its provider names it', 'SMS as its provider names it'),
  'V/A': both('access', 'access'),
  'V/H': both('hour of an access', 'hour of an access'),
  'B/2': both('publication', 'publication'),
  'Y/t': both('terms of a ticket', 'terms of a ticket'),
  'Y/f': both('what a ticket counts for', 'what a ticket counts for'),
};
const byPartition: Record<string, string> = {
  W: 'term',
  F: 'counter of the figures',
  R: 'counter of a limit',
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
