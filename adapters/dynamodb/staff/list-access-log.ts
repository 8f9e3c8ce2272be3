import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { TicketListAccessLog } from '../../../core/staff/access/ticket-list-access-log.ts';
import { itemKinds } from '../../../core/table/item-kinds.ts';
import type { TicketTable } from '../table.ts';
import { toAuditIndexKeys } from './audit-store.ts';

const hourMs = 3_600_000;

/**
 * Returns a function that returns the set of list accesses that this process has logged in the current hour. The set
 * prevents repeated writes, because consoles poll their lists every few seconds.
 */
const createHourCache = () => {
  let current = { hour: 0, names: new Set<string>() };
  return (at: Date): Set<string> => {
    const hour = Math.floor(at.getTime() / hourMs);
    if (current.hour !== hour) current = { hour, names: new Set() };
    return current.names;
  };
};

/**
 * Creates the access log of ticket lists, which records the tickets that a list showed to a staff member. Entries are never
 * changed or deleted.
 */
export function createListAccessLog({ client, name: TableName }: TicketTable): TicketListAccessLog {
  const written = createHourCache();
  return {
    async note({ list, at, by, codes }) {
      const names = written(at);
      const nameOf = (code: string) => `${list} ${by.sub} ${code}`;
      const shown = [...new Set(codes)].filter((code) => !names.has(nameOf(code)));
      if (shown.length === 0) return;
      const Item = {
        ...itemKinds.listing.typedKey(`${at.toISOString()}#${list}#${by.sub}`),
        ...{ list, at: at.toISOString(), by, codes: shown },
        ...toAuditIndexKeys({ at, of: 'list', kind: list, actorSub: by.sub, about: '-' }),
      };
      await client.send(new PutCommand({ TableName, Item }));
      for (const code of shown) names.add(nameOf(code));
    },
  };
}
