import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { AlertName } from '../../core/messages/alert.ts';
import type { BundleSlot, BundleStore } from '../../core/messages/bundles.ts';
import { TicketCode } from '../../core/ticket/code.ts';
import { dayMs } from '../../core/time/day-ms.ts';
import { Instant } from '../../core/time/instant.ts';
import { keys, type TicketTable, ttlAt } from './table.ts';

const Slot = z.object({ freeAt: Instant });
const Waiting = z.object({ code: TicketCode, key: z.string() });

/** A list holds what came within one slot. */
const pageSize = 500;

/** Long after every sweep that might still look for it. */
const ttlAfter = (freeAt: Date): number => ttlAt(new Date(freeAt.getTime() + dayMs));

const listOf = ({ line, freeAt }: BundleSlot): string => `bundle#${line}#${freeAt.toISOString()}`;

/** Slots of bundles and what waits for them, beside the counters. */
export const bundleStore = ({ client, name: TableName }: TicketTable): BundleStore => ({
  async take({ line, freeAt }, now) {
    try {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName,
          Key: keys.attempts(`bundle#${line}`, 'slot'),
          UpdateExpression: 'SET freeAt = :freeAt, #ttl = :ttl',
          ConditionExpression: 'attribute_not_exists(freeAt) OR freeAt <= :now',
          ExpressionAttributeNames: { '#ttl': 'ttl' },
          ExpressionAttributeValues: {
            ':freeAt': freeAt.toISOString(),
            ':ttl': ttlAfter(freeAt),
            ':now': now.toISOString(),
          },
          ReturnValues: 'ALL_OLD',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      const before = Slot.safeParse(Attributes).data;
      return { kind: 'taken', previous: before && { line, freeAt: before.freeAt } };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
      return { kind: 'busy', freeAt: Slot.parse(unmarshall(error.Item)).freeAt };
    }
  },
  async add(slot, { code, key }: AlertName) {
    const Key = keys.attempts(listOf(slot), `${code}#${key}`);
    const Item = { ...Key, code, key, ttl: ttlAfter(slot.freeAt) };
    await client.send(new PutCommand({ TableName, Item }));
  },
  async waiting(slot) {
    const found: AlertName[] = [];
    const pages = paginateQuery(
      { client },
      {
        TableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.attempts(listOf(slot), '').pk },
        Limit: pageSize,
      },
    );
    for await (const { Items = [] } of pages) {
      found.push(...Items.map((item) => Waiting.parse(item)));
    }
    return found;
  },
});
