import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { ServiceCode } from '../../../core/directory/model/services/service.ts';
import type { Open311SandboxStore } from '../../../core/open311/requests/sandbox.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { TicketStatus } from '../../../core/ticket/model/lifecycle.ts';
import { Instant } from '../../../core/time/instant.ts';
import { getMidnightMs, parseDayNumber } from '../../../core/time/local-date.ts';
import { type TicketTable, toTtl } from '../table.ts';

/** Maximum Open311 sandbox requests that are read per day. */
const maxRead = 1000;

const Request = z.object({
  code: z.string(),
  status: TicketStatus,
  service: ServiceCode,
  topic: z.string().optional(),
  areaCode: z.string().optional(),
  openedAt: Instant,
  updatedAt: Instant,
  expectedAt: Instant.optional(),
  filedBy: z.string().optional(),
  token: z.object({ checkedAt: Instant.optional() }).optional(),
  words: z
    .object({
      description: z.string(),
      address: z.string().optional(),
      position: z.object({ lat: z.number(), long: z.number() }).optional(),
      mediaUrl: z.string().optional(),
    })
    .optional(),
});

/**
 * Creates the store of Open311 sandbox requests. They are separate from tickets, expire the next day, and no stream consumer
 * processes them.
 */
export function createOpen311SandboxStore({ client, name }: TicketTable): Open311SandboxStore {
  return {
    async put(day, request) {
      const forgetAt = new Date(getMidnightMs(parseDayNumber(day) + 1));
      const Item = {
        ...itemKinds.sandbox.typedKey(day, request.code),
        ...z.encode(Request, request),
        ttl: toTtl(forgetAt),
      };
      try {
        await client.send(
          new PutCommand({
            TableName: name,
            Item,
            ConditionExpression: 'attribute_not_exists(pk)',
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return request;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
        return Request.parse(unmarshall(error.Item));
      }
    },
    async find(day, code) {
      const { Item } = await client.send(
        new GetCommand({ TableName: name, Key: itemKeys.sandbox(day, code), ConsistentRead: true }),
      );
      return Item && Request.parse(Item);
    },
    async all(day) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: name,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :day',
          ExpressionAttributeValues: { ':day': itemKeys.sandbox(day, '').pk },
          Limit: maxRead,
        }),
      );
      return Items.map((item) => Request.parse(item));
    },
  };
}
