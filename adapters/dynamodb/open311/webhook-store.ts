import { GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Webhook, type WebhookChange, type WebhookStore } from '../../../core/events/webhook.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { buildPreviousVersionCondition } from '../previous-version-condition.ts';
import { toAuditIndexKeys } from '../staff/audit-store.ts';
import type { TicketTable } from '../table.ts';
import { writeTransaction } from '../write-transaction.ts';

/** Builds the writes for a change of a webhook subscriber: the subscriber and its history entry, for one transaction. */
const buildWebhookWrites = ({ kind, after, at, by, reason }: WebhookChange, TableName: string) => {
  const { id, version, name } = after;
  const item = { ...itemKinds.webhook.typedKey(id), ...z.encode(Webhook, after) };
  const change = {
    ...itemKinds.webhookChange.typedKey(id, version),
    ...{ kind, at: at.toISOString(), by, reason, text: name },
    ...toAuditIndexKeys({ at, of: 'webhook', kind, actorSub: by.sub, about: id, version }),
  };
  return [
    { Put: { TableName, Item: item, ...buildPreviousVersionCondition(after) } },
    { Put: { TableName, Item: change } },
  ];
};

/** Creates the store of webhook subscribers and their history of changes, in one partition. */
export function createWebhookStore(table: TicketTable): WebhookStore {
  const { client, name: TableName } = table;
  return {
    async find(id) {
      const input = { TableName, Key: itemKeys.webhook(id), ConsistentRead: true };
      const { Item } = await client.send(new GetCommand(input));
      return Item && Webhook.parse(Item);
    },
    async list() {
      const { pk, sk } = itemKeys.webhook('');
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
    put: (change) => writeTransaction(table, buildWebhookWrites(change, TableName)),
  };
}
