import type { itemKinds } from '../../../core/table/item-kinds.ts';
import { findItemKind } from '../../../core/table/table-access.ts';
import type { RecordedTableRequest, RecordedWrite } from './table-request-recorder.ts';

/** Number of writes to one kind of table item, and the write units that they cost in the table and in its indexes. */
export type ItemWriteUnits = { of: string; times: number; table: number; indexes: number };

type Descriptions = { made: string; changed: string };

const both = (made: string, changed = made): Descriptions => ({ made, changed });

/** Descriptions of the kinds of table items that belong to a ticket. */
const descriptions = new Map<string, Descriptions>(
  Object.entries({
    ticket: both('ticket, opened', 'ticket, changed'),
    event: both('event', 'event, with text erased'),
    notification: both('notification, requested', 'notification, sent or failed'),
    callback: both('callback'),
    dataRequest: both('data request'),
    idempotencyKey: both('idempotency key'),
    officerLink: both('officer link', 'officer link, bound to a device or unchanged'),
    sentMessage: both('provider’s message id'),
    access: both('access log entry'),
    listing: both('access log entry'),
    chatAccess: both('access log entry'),
    auditSearch: both('access log entry'),
    accessOfHour: both('access within the hour'),
    publication: both('publication'),
    publicRequest: both('publication'),
    searchIndexState: both('search index state of a ticket'),
    countedTicketState: both('counted state of a ticket'),
    searchTerm: both('search term'),
    ticketCounter: both('statistics counter'),
    limitCounter: both('rate limit counter'),
  } satisfies Partial<Record<keyof typeof itemKinds, Descriptions>>),
);

const kindOf = ({ before, after }: RecordedWrite): string | undefined => {
  const item = after ?? before;
  const key = { pk: item?.['pk']?.S ?? '', sk: item?.['sk']?.S ?? '' };
  return descriptions.get(findItemKind(key)?.name ?? '')?.[before ? 'changed' : 'made'];
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
