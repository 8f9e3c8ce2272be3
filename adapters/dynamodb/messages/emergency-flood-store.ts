import { PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { UnitRef } from '../../../core/directory/model/organization/unit.ts';
import type { EmergencyFloodStore } from '../../../core/messages/deliver/emergency-floods.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { Instant } from '../../../core/time/instant.ts';
import { computeTtl, type TicketTable } from '../table.ts';
import { tryConditionalWrite } from '../try-conditional-write.ts';

const Item = z
  .object({
    sk: UnitRef,
    since: Instant,
    lastAt: Instant,
    tickets: z.int(),
    suspects: z.int(),
  })
  .transform(({ sk: unit, ...flood }) => ({ unit, ...flood }));

/** Maximum number of units with a flood of emergencies that one read returns. There are fewer units. */
const maxUnits = 500;

type FloodCount = { unit: string; isSuspect: boolean; at: Date; over: Date };

/**
 * Adds a ticket to the unit's current flood (so many emergencies that their notifications are bundled). With `isFirst`,
 * starts a new flood instead. Returns false if the unit has no current flood, or with `isFirst` if it has one.
 */
const addTicket = (
  { client, name: TableName }: TicketTable,
  { unit, isSuspect, at, over }: FloodCount,
  isFirst: boolean,
): Promise<boolean> =>
  tryConditionalWrite(
    client.send(
      new UpdateCommand({
        TableName,
        Key: itemKeys.emergencyFlood(unit),
        UpdateExpression: isFirst
          ? 'SET since = :at, lastAt = :at, #ttl = :ttl, tickets = :one, suspects = :suspect'
          : 'SET lastAt = :at, #ttl = :ttl ADD tickets :one, suspects :suspect',
        ConditionExpression: isFirst
          ? 'attribute_not_exists(lastAt) OR lastAt < :over'
          : 'lastAt >= :over',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: {
          ':at': at.toISOString(),
          ':over': over.toISOString(),
          ':ttl': computeTtl(itemKinds.emergencyFlood, at),
          ':one': 1,
          ':suspect': isSuspect ? 1 : 0,
        },
      }),
    ),
  );

/** Creates the store of emergency floods, with one item per unit. */
export function createEmergencyFloodStore(table: TicketTable): EmergencyFloodStore {
  const { client, name: TableName } = table;
  /** Marks a ticket as counted in the unit's flood of emergencies. Returns false if the ticket was already counted. */
  const mark = (unit: string, code: string, at: Date): Promise<boolean> =>
    tryConditionalWrite(
      client.send(
        new PutCommand({
          TableName,
          Item: {
            ...itemKeys.emergencyOfFlood(unit, code),
            ttl: computeTtl(itemKinds.emergencyOfFlood, at),
          },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    );
  return {
    async count({ unit, code, isSuspect }, at, over) {
      if (!(await mark(unit, code, at))) return;
      const counted = { unit, isSuspect, at, over };
      if (await addTicket(table, counted, false)) return;
      // another function may have started the flood meanwhile
      if (!(await addTicket(table, counted, true))) await addTicket(table, counted, false);
    },
    async latest() {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :floods',
          Limit: maxUnits,
          ExpressionAttributeValues: { ':floods': itemKeys.emergencyFlood('').pk },
        }),
      );
      return Items.map((item) => Item.parse(item));
    },
  };
}
