import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { TicketEvent } from '../../../core/ticket/events/event.ts';
import type { TicketChange } from '../../../core/ticket/ports/ticket-store.ts';
import { buildItemUpdate } from '../item-update.ts';
import { toNotificationItem } from '../messages/notification-store.ts';
import { toNonceItem } from '../nonce-store.ts';
import { buildPublicOpen311RequestWrite } from '../open311/public-request-store.ts';
import { buildPublicationWrite } from '../open311/publication-store.ts';
import { toAuditIndexKeys } from '../staff/audit-store.ts';
import { toCallbackItem } from '../staff/callback-list.ts';
import { toDataRequestItem } from '../staff/data-request-store.ts';
import { toChangedTicketIndexKeys } from './changed-tickets.ts';
import { toTicketItem } from './ticket-item.ts';

export const newItemCondition = 'attribute_not_exists(pk)';

const toEventItem = (event: TicketEvent): Record<string, unknown> => ({
  ...itemKinds.event.typedKey(event.code, event.version),
  ...z.encode(TicketEvent, event),
  ...toAuditIndexKeys({
    ...{ at: event.at, of: 'act', kind: event.kind, actorSub: event.by.sub },
    ...{ about: event.code, version: event.version },
  }),
  ...toChangedTicketIndexKeys(event),
});

type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>;

const buildConditionalPut = (
  TableName: string,
  Item: Record<string, unknown>,
  ConditionExpression: string,
) => ({
  Put: { TableName, Item, ConditionExpression },
});

/**
 * Builds a put that replaces a ticket event with a redacted version. The put fails if the event was rewritten since the
 * read, because it could otherwise restore erased text.
 */
export function buildEventRewrite(TableName: string, event: TicketEvent) {
  const { rewrites = 0 } = event;
  const { Put } = buildConditionalPut(
    TableName,
    toEventItem({ ...event, rewrites: rewrites + 1 }),
    rewrites === 0
      ? 'attribute_exists(pk) AND attribute_not_exists(rewrites)'
      : 'rewrites = :rewrites',
  );
  return {
    Put: { ...Put, ...(rewrites > 0 && { ExpressionAttributeValues: { ':rewrites': rewrites } }) },
  };
}

/**
 * Builds all writes for a ticket change. The idempotency key comes first, so that a failed transaction shows whether it was a
 * replay or a version conflict.
 */
export function buildChangeWrites(change: TicketChange, table: string): Writes {
  const { before, after, event, alerts, nonce, publication } = change;
  const put = (item: Record<string, unknown>) => buildConditionalPut(table, item, newItemCondition);
  return [
    ...(nonce ? [put(toNonceItem(nonce, change))] : []),
    {
      Update: {
        TableName: table,
        Key: itemKeys.ticket(before.code),
        ...buildItemUpdate(toTicketItem(before), toTicketItem(after), { version: before.version }),
      },
    },
    put(toEventItem(event)),
    ...(after.callback === before.callback
      ? []
      : [{ Put: { TableName: table, Item: toCallbackItem(after) } }]),
    ...(after.dataRequest === before.dataRequest
      ? []
      : [{ Put: { TableName: table, Item: toDataRequestItem(after) } }]),
    ...alerts.map((alert) => put(toNotificationItem(alert))),
    ...(publication
      ? [
          buildPublicationWrite(publication, table),
          buildPublicOpen311RequestWrite(publication, before, table),
        ]
      : []),
  ];
}
