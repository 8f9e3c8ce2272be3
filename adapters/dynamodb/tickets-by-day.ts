import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { RecountPorts } from '../../core/figures/recount.ts';
import { TicketCode } from '../../core/ticket/code.ts';
import { keys, shards, type TicketTable } from './table.ts';

const pageSize = 500;
/** Of one shard of one day: four million tickets. */
const mostPages = 1000;

const Page = z.object({
  Items: z.array(z.object({ code: TicketCode })).default([]),
  LastEvaluatedKey: z.record(z.string(), z.unknown()).optional(),
});

/** Every ticket by the day that it was opened on, whatever has become of it. */
export const ticketsByDay = ({ client, name }: TicketTable): RecountPorts['openedOn'] =>
  async function* (day) {
    for (const shard of shards) {
      let after: z.infer<typeof Page>['LastEvaluatedKey'];
      for (let page = 0; page < mostPages; page += 1) {
        const { Items, LastEvaluatedKey } = Page.parse(
          await client.send(
            new QueryCommand({
              TableName: name,
              IndexName: 'gsi6',
              KeyConditionExpression: 'gsi6pk = :day',
              ExpressionAttributeValues: { ':day': keys.openedOn(day, shard) },
              Limit: pageSize,
              ExclusiveStartKey: after,
            }),
          ),
        );
        yield* Items.map(({ code }) => code);
        after = LastEvaluatedKey;
        if (!after) break;
      }
    }
  };
