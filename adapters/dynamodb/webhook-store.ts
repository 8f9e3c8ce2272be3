import { GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Webhook, type WebhookChange, type WebhookStore } from '../../core/events/webhook.ts';
import { allOrNone } from './all-or-none.ts';
import { asSeen } from './as-seen.ts';
import { auditIndex } from './audit-store.ts';
import { keys, type TicketTable } from './table.ts';

/** Builds the writes of a webhook change: the webhook and its history entry, for one transaction. */
const writesOf = ({ kind, after, at, by, reason }: WebhookChange, TableName: string) => {
  const { id, version, name } = after;
  const kept = { ...keys.webhook(id), type: 'webhook', ...z.encode(Webhook, after) };
  const change = {
    ...keys.webhookChange(id, version),
    type: 'webhook-change',
    ...{ kind, at: at.toISOString(), by, reason, text: name },
    ...auditIndex({ at, of: 'webhook', kind, who: by.sub, about: id, version }),
  };
  return [
    { Put: { TableName, Item: kept, ...asSeen(after) } },
    { Put: { TableName, Item: change } },
  ];
};

/** Creates the store of webhook subscribers with a history of changes, in one partition. */
export const webhookStore = (table: TicketTable): WebhookStore => {
  const { client, name: TableName } = table;
  return {
    async find(id) {
      const asked = { TableName, Key: keys.webhook(id), ConsistentRead: true };
      const { Item } = await client.send(new GetCommand(asked));
      return Item && Webhook.parse(Item);
    },
    async list() {
      const { pk, sk } = keys.webhook('');
      const pages = paginateQuery(
        { client },
        {
          TableName,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
          ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
        },
      );
      const found: Webhook[] = [];
      for await (const { Items = [] } of pages) {
        found.push(...Items.map((item) => Webhook.parse(item)));
      }
      return found.toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
    },
    put: (change) => allOrNone(table, writesOf(change, TableName)),
  };
};
