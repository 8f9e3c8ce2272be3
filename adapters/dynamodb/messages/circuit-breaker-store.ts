import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  CircuitBreakerState,
  type CircuitBreakerStore,
  closedCircuitBreaker,
} from '../../../core/sms-gateway/circuit-breaker.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { type TicketTable, toTtl } from '../table.ts';
import { tryConditionalWrite } from '../try-conditional-write.ts';

const Counts = z.object({ sent: z.number().default(0), failed: z.number().default(0) });

/**
 * Creates the store of the SMS gateway's circuit breaker: one item for the breaker's state, and one for the counts of each
 * time window.
 */
export function createCircuitBreakerStore({
  client,
  name: TableName,
}: TicketTable): CircuitBreakerStore {
  const Key = itemKeys.circuitBreaker();
  return {
    async read() {
      const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item ? CircuitBreakerState.parse(Item) : closedCircuitBreaker;
    },
    replace(state) {
      const put = new PutCommand({
        TableName,
        Item: { ...Key, ...z.encode(CircuitBreakerState, state) },
        ConditionExpression: 'attribute_not_exists(version) OR version = :before',
        ExpressionAttributeValues: { ':before': state.version - 1 },
      });
      return tryConditionalWrite(client.send(put));
    },
    async count(window, isFailure, forgetAt) {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName,
          Key: itemKeys.gatewayResults(window),
          UpdateExpression: 'ADD sent :one, failed :failed SET #ttl = :ttl',
          ExpressionAttributeNames: { '#ttl': 'ttl' },
          ExpressionAttributeValues: {
            ...{ ':one': 1, ':failed': isFailure ? 1 : 0, ':ttl': toTtl(forgetAt) },
          },
          ReturnValues: 'ALL_NEW',
        }),
      );
      return Counts.parse(Attributes);
    },
  };
}
