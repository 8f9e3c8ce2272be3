import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import {
  GetCommand,
  PutCommand,
  paginateQuery,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { TicketEvent } from '../../../core/ticket/events/event.ts';
import { buildOpeningEvent } from '../../../core/ticket/events/kinds/opening-event.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import type { TicketChange, TicketStore } from '../../../core/ticket/ports/ticket-store.ts';
import { setNextWorkflowCheck } from '../../../core/workflow/next-check.ts';
import { buildItemUpdate } from '../item-update.ts';
import { toNotificationItem } from '../messages/notification-store.ts';
import { toNonceItem } from '../nonce-store.ts';
import { buildPublicOpen311RequestWrite } from '../open311/public-request-store.ts';
import { buildPublicationWrite } from '../open311/publication-store.ts';
import { toAuditIndexKeys } from '../staff/audit-store.ts';
import { toCallbackItem } from '../staff/callback-list.ts';
import { toDataRequestItem } from '../staff/data-request-store.ts';
import type { TicketTable } from '../table.ts';
import { tryConditionalWrite } from '../try-conditional-write.ts';
import { toChangedTicketIndexKeys } from './changed-tickets.ts';
import { fromTicketItem, toTicketItem } from './ticket-item.ts';

const isNew = 'attribute_not_exists(pk)';

/** DynamoDB's maximum of writes in one transaction. */
const maxWrites = 100;

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
const buildEventRewrite = (TableName: string, event: TicketEvent) => {
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
};

/**
 * Builds all writes for a ticket change. The idempotency key comes first, so that a failed transaction shows whether it was a
 * replay or a version conflict.
 */
const buildChangeWrites = (change: TicketChange, table: string): Writes => {
  const { before, after, event, alerts, nonce, publication } = change;
  const put = (item: Record<string, unknown>) => buildConditionalPut(table, item, isNew);
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
};

const openTicket = async ({ client, name }: TicketTable, ticket: Ticket) => {
  try {
    await client.send(
      new PutCommand({
        TableName: name,
        Item: toTicketItem(ticket),
        ConditionExpression: isNew,
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return { kind: 'stored' } as const;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
    return { kind: 'taken', by: fromTicketItem(unmarshall(error.Item)) } as const;
  }
};

/** Returns why a ticket's transaction was cancelled: a used idempotency key, or a version conflict. */
const determineRejection = (
  { CancellationReasons = [] }: TransactionCanceledException,
  { nonce }: TicketChange,
): 'stale' | 'replayed' | undefined => {
  const codes = CancellationReasons.map(({ Code }) => Code);
  if (nonce && codes[0] === 'ConditionalCheckFailed') return 'replayed';
  return codes.some((code) => code === 'ConditionalCheckFailed' || code === 'TransactionConflict')
    ? 'stale'
    : undefined;
};

/**
 * Commits one or two ticket changes in a single transaction. If there are more than 100 writes, DynamoDB's limit, the excess
 * redactions of events are written before the transaction, because erasing text too early is better than too late.
 */
const commitChanges = async (
  { client, name }: TicketTable,
  change: TicketChange,
  other?: TicketChange,
) => {
  const changes = [change, ...(other ? [other] : [])];
  const writes = changes.flatMap((one) => buildChangeWrites(one, name));
  const rewrites = changes
    .flatMap(({ rewritten = [] }) => rewritten)
    .map((event) => buildEventRewrite(name, event));
  const ahead = rewrites.splice(0, Math.max(0, writes.length + rewrites.length - maxWrites));
  for (const { Put } of ahead) {
    if (!(await tryConditionalWrite(client.send(new PutCommand(Put))))) return 'stale';
  }
  const TransactItems = [...writes, ...rewrites];
  try {
    await client.send(new TransactWriteCommand({ TransactItems }));
    return 'committed';
  } catch (error) {
    const refusal =
      error instanceof TransactionCanceledException ? determineRejection(error, change) : undefined;
    if (!refusal) throw error;
    return refusal;
  }
};

const planNextCheck = (
  { client, name }: TicketTable,
  ticket: Ticket,
  nextCheckAt: Date | undefined,
) =>
  tryConditionalWrite(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: itemKeys.ticket(ticket.code),
        ...buildItemUpdate(
          toTicketItem(ticket),
          toTicketItem(setNextWorkflowCheck(ticket, nextCheckAt)),
          {
            version: ticket.version,
          },
        ),
      }),
    ),
  );

const readEvents = async ({ client, name }: TicketTable, code: Ticket['code']) => {
  const pages = paginateQuery(
    { client },
    {
      TableName: name,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :ticket AND :events',
      // The ticket's sort key is `A`, events have `E#…`; notifications (`L#…`) come after.
      ExpressionAttributeValues: {
        ':pk': itemKeys.ticket(code).pk,
        ':ticket': 'A',
        ':events': 'E~',
      },
    },
  );
  const items: unknown[] = [];
  for await (const page of pages) items.push(...(page.Items ?? []));
  const [first, ...later] = items;
  if (!first) return undefined;
  const ticket = fromTicketItem(first);
  return {
    ticket,
    events: [buildOpeningEvent(ticket), ...later.map((item) => TicketEvent.parse(item))],
  };
};

/** Creates the store of tickets and their events, with optimistic locking. */
export function createTicketStore(table: TicketTable): TicketStore {
  return {
    open: (ticket) => openTicket(table, ticket),
    commit: (change, other) => commitChanges(table, change, other),
    plan: (ticket, nextCheckAt) => planNextCheck(table, ticket, nextCheckAt),
    history: (code) => readEvents(table, code),
    async find(code) {
      const { Item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: itemKeys.ticket(code), ConsistentRead: true }),
      );
      return Item && fromTicketItem(Item);
    },
  };
}
