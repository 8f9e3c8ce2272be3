import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { CanaryResultStore } from '../../../core/operations/canary-result.ts';
import { CanaryResult } from '../../../core/operations/canary-result.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { dayMs } from '../../../core/time/day-ms.ts';
import { type TicketTable, toTtl } from '../table.ts';

/** Time to live of canary results in milliseconds: 60 days, long enough to see when a channel began to fail. */
const resultTtlMs = 60 * dayMs;

const CanaryResultItem = z.object({ body: z.string() });

/** Creates the store of the daily canary's results. */
export function createCanaryResultStore({
  client,
  name: TableName,
}: TicketTable): CanaryResultStore {
  return {
    async put(trial) {
      const body = JSON.stringify(z.encode(CanaryResult, trial));
      const ttl = toTtl(new Date(trial.at.getTime() + resultTtlMs));
      const Item = {
        ...itemKeys.canaryResult(trial.at.toISOString()),
        type: 'canary-result',
        body,
        ttl,
      };
      await client.send(new PutCommand({ TableName, Item }));
    },
    async last() {
      const { Items: [newest] = [] } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': itemKeys.canaryResult('').pk },
          ScanIndexForward: false,
          Limit: 1,
        }),
      );
      return newest && CanaryResult.parse(JSON.parse(CanaryResultItem.parse(newest).body));
    },
  };
}
