import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { CanaryResultStore } from '../../../core/operations/canary-result.ts';
import { CanaryResult } from '../../../core/operations/canary-result.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { computeTtl, type TicketTable } from '../table.ts';

const CanaryResultItem = z.object({ body: z.string() });

/** Creates the store of the daily canary's results. */
export function createCanaryResultStore({
  client,
  name: TableName,
}: TicketTable): CanaryResultStore {
  return {
    async put(trial) {
      const body = JSON.stringify(z.encode(CanaryResult, trial));
      const Item = {
        ...itemKinds.canaryResult.typedKey(trial.at.toISOString()),
        body,
        ttl: computeTtl(itemKinds.canaryResult, trial.at),
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
