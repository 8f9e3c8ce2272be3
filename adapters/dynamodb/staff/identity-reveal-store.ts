import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { AccessLogEntry } from '../../../core/staff/access/access-log.ts';
import {
  IdentityRevealRequest,
  type IdentityRevealStore,
  isIdentityRevealRequestActive,
} from '../../../core/staff/access/identity-reveal.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import type { TicketTable } from '../table.ts';
import { writeTransaction } from '../write-transaction.ts';
import { toAccessLogItem } from './access-log.ts';

/** Maximum number of pending reveal requests that one read returns. */
const maxWaiting = 50;

/**
 * Converts a request to reveal a sender's identity to its table item. The item has list index keys until the request is
 * refused or used.
 */
const toRequestItem = (request: IdentityRevealRequest): Record<string, unknown> => ({
  ...itemKinds.reveal.typedKey(request.code, request.sub),
  ...z.encode(IdentityRevealRequest, request),
  ...((request.state === 'asked' || request.state === 'approved') && {
    gsi2pk: itemKeys.revealsWaiting(),
    gsi2sk: `${request.expiresAt.toISOString()}#${request.code}#${request.sub}`,
  }),
});

type Condition = { expression: string; values?: Record<string, unknown> };

const buildUnchangedRequestCondition = ({ state, askedAt }: IdentityRevealRequest): Condition => ({
  expression: '#state = :state AND askedAt = :askedAt',
  values: { ':state': state, ':askedAt': askedAt.toISOString() },
});

/**
 * Builds the condition that the staff member has no pending reveal request for this ticket. Timestamps are compared as text,
 * because they are ISO 8601 in UTC.
 */
const buildNoActiveRequestCondition = ({ askedAt }: IdentityRevealRequest): Condition => ({
  expression: 'attribute_not_exists(pk) OR #state IN (:used, :refused) OR expiresAt <= :askedAt',
  values: { ':used': 'used', ':refused': 'refused', ':askedAt': askedAt.toISOString() },
});

const writeRequest = (
  table: TicketTable,
  request: IdentityRevealRequest,
  access: AccessLogEntry,
  { expression, values }: Condition,
): Promise<boolean> => {
  const { name: TableName } = table;
  return writeTransaction(table, [
    {
      Put: {
        TableName,
        Item: toRequestItem(request),
        ConditionExpression: expression,
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: values,
      },
    },
    { Put: { TableName, Item: toAccessLogItem(access) } },
  ]);
};

const readRequest = async ({ client, name }: TicketTable, code: TicketCode, sub: string) => {
  const { Item } = await client.send(
    new GetCommand({ TableName: name, Key: itemKeys.reveal(code, sub), ConsistentRead: true }),
  );
  return Item && IdentityRevealRequest.parse(Item);
};

const IdentityRevealIndexItem = z.object({ code: TicketCode, sub: z.string() });

/** Creates the store of reveal requests. Each change is written in one transaction with its access log entry. */
export function createIdentityRevealStore(table: TicketTable): IdentityRevealStore {
  return {
    find: (code, sub) => readRequest(table, code, sub),
    putRequest: (request, access) =>
      writeRequest(table, request, access, buildNoActiveRequestCondition(request)),
    decide: (before, after, access) =>
      writeRequest(table, after, access, buildUnchangedRequestCondition(before)),
    use: (request, access) =>
      writeRequest(
        table,
        { ...request, state: 'used' },
        access,
        buildUnchangedRequestCondition(request),
      ),
    async waiting(now) {
      const { Items = [] } = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          IndexName: 'gsi2',
          KeyConditionExpression: 'gsi2pk = :waiting AND gsi2sk > :now',
          ExpressionAttributeValues: {
            ':waiting': itemKeys.revealsWaiting(),
            ':now': `${now.toISOString()}~`, // excludes requests that expire at this instant
          },
          Limit: maxWaiting,
        }),
      );
      const found = await Promise.all(
        Items.map((item) => IdentityRevealIndexItem.parse(item)).map(({ code, sub }) =>
          readRequest(table, code, sub),
        ),
      );
      return found.flatMap((request) =>
        request && isIdentityRevealRequestActive(request, now) ? request : [],
      );
    },
    async onTicket(code) {
      const { pk, sk } = itemKeys.reveal(code, '');
      const { Items = [] } = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :requests)',
          ExpressionAttributeValues: { ':pk': pk, ':requests': sk },
          ConsistentRead: true,
          Limit: maxWaiting,
        }),
      );
      return Items.map((item) => IdentityRevealRequest.parse(item));
    },
  };
}
