import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { Instant } from '../../../core/time/instant.ts';
import type { DueWorkStore } from '../../../core/workflow/sweep.ts';
import { dueWorkShards, type TicketTable } from '../table.ts';
import { tryConditionalWrite } from '../try-conditional-write.ts';
import { updateIfPending } from './update-if-pending.ts';

/**
 * Maximum number of items per shard in one page of the index of due work (checks of tickets, pending notifications). With 8
 * shards, a page has up to 4,000 items.
 */
const maxPerShard = 500;

const indexKeyShape = { code: TicketCode, gsi3sk: Instant };

const PendingNotification = z
  .object({ ...indexKeyShape, key: z.string(), retries: z.int().default(0) })
  .transform(({ gsi3sk: dueAt, ...alert }) => ({ ...alert, dueAt }));

const DueCheck = z
  .object({ ...indexKeyShape, run: z.int() })
  .transform(({ gsi3sk: dueAt, ...check }) => ({ ...check, dueAt }));

/** Returns whether an item in the index of due work is a notification. All other items in the index are tickets. */
export function isNotificationItem(item: Record<string, unknown>): boolean {
  return 'key' in item;
}

/**
 * Pagination cursor for the index of due work: for each shard, the DynamoDB start key of the next page. A shard without a
 * start key has no more items.
 */
const ShardKeys = z.record(z.string(), z.record(z.string(), z.string()));
type ShardKeys = z.infer<typeof ShardKeys>;

type Page = { shard: number; at: Date; perShard: number; from?: ShardKeys[string] | undefined };

const queryDueShard = async (
  { client, name }: TicketTable,
  { shard, at, perShard, from }: Page,
) => {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: name,
      IndexName: 'gsi3',
      KeyConditionExpression: 'gsi3pk = :due AND gsi3sk <= :at',
      ExpressionAttributeValues: { ':due': itemKeys.due(shard), ':at': at.toISOString() },
      Limit: perShard,
      ...(from && { ExclusiveStartKey: from }),
    }),
  );
  return { shard, Items, LastEvaluatedKey };
};

/**
 * Creates the store of due work: open tickets by the time of their next check, and pending notifications by the time of their
 * next retry or release.
 */
export function createDueWorkStore(table: TicketTable, perShard = maxPerShard): DueWorkStore {
  return {
    async due(at, from) {
      const shardKeys = from === undefined ? undefined : ShardKeys.parse(JSON.parse(from));
      const open = dueWorkShards.filter((shard) => !shardKeys || shardKeys[shard]);
      const found = await Promise.all(
        open.map((shard) =>
          queryDueShard(table, { shard, at, perShard, from: shardKeys?.[shard] }),
        ),
      );
      const items = found.flatMap(({ Items }) => Items);
      const next = found.flatMap(({ shard, LastEvaluatedKey: key }) => (key ? [[shard, key]] : []));
      return {
        checks: items
          .filter((item) => !isNotificationItem(item))
          .map((item) => DueCheck.parse(item)),
        alerts: items.filter(isNotificationItem).map((item) => PendingNotification.parse(item)),
        ...(next.length > 0 && { next: JSON.stringify(Object.fromEntries(next)) }),
      };
    },
    restart: ({ code, run }) =>
      tryConditionalWrite(
        table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: itemKeys.ticket(code),
            UpdateExpression: 'SET #run = :next',
            ConditionExpression: '#run = :run AND attribute_exists(nextCheckAt)',
            ExpressionAttributeNames: { '#run': 'run' },
            ExpressionAttributeValues: { ':run': run, ':next': run + 1 },
          }),
        ),
      ),
    bring: ({ dueAt, retries, ...alert }, next) =>
      updateIfPending(table, alert, {
        UpdateExpression: 'SET retries = :retries, gsi3sk = :next',
        ConditionExpression: 'gsi3sk = :dueAt',
        ExpressionAttributeValues: {
          ':retries': retries + 1,
          ':next': next.toISOString(),
          ':dueAt': dueAt.toISOString(),
        },
      }),
  };
}
