import type { TicketWorkList } from '../../../core/staff/tickets/work-list.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import type { TicketTable } from '../table.ts';
import { createIndexedList } from '../tickets/work-lists.ts';

/**
 * Converts a ticket's callback to its table item. Only pending callbacks have index keys, sorted by due time. A finished
 * callback keeps its item without index keys, because items are not deleted.
 */
export function toCallbackItem({ code, callback }: Ticket): Record<string, unknown> {
  return {
    ...itemKinds.callback.typedKey(code),
    code,
    ...(callback?.state === 'owed' && {
      gsi1pk: itemKeys.callbacks(),
      gsi1sk: `${callback.dueAt.toISOString()}#${code}`,
    }),
  };
}

/** Creates the work list of pending callbacks, earliest due first. */
export function createCallbackList(table: TicketTable): TicketWorkList {
  return createIndexedList(table, {
    list: itemKeys.callbacks(),
    toItemKey: itemKeys.callback,
    pageSize: 25,
  });
}
