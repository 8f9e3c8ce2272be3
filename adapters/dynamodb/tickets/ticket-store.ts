import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import {
  GetCommand,
  PutCommand,
  paginateQuery,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { TicketEvent } from '../../../core/ticket/events/event.ts';
import { buildOpeningEvent } from '../../../core/ticket/events/kinds/opening-event.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import type { TicketChange, TicketStore } from '../../../core/ticket/ports/ticket-store.ts';
import { setNextWorkflowCheck } from '../../../core/workflow/next-check.ts';
import { buildItemUpdate } from '../item-update.ts';
import type { TicketTable } from '../table.ts';
import { tryConditionalWrite } from '../try-conditional-write.ts';
import { buildChangeWrites, buildEventRewrite, newItemCondition } from './ticket-change-writes.ts';
import { fromTicketItem, toTicketItem } from './ticket-item.ts';

/** DynamoDB's maximum of writes in one transaction. */
const maxWrites = 100;

const openTicket = async ({ client, name }: TicketTable, ticket: Ticket) => {
  try {
    await client.send(
      new PutCommand({
        TableName: name,
        Item: toTicketItem(ticket),
        ConditionExpression: newItemCondition,
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
