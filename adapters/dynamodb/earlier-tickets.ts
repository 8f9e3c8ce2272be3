import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { RetentionBackfillDeps } from '../../core/privacy/find-earlier.ts';
import { LocalDate } from '../../core/time/local-date.ts';
import { itemKeys, type TicketTable } from './table.ts';
import { toTicketItem } from './ticket-item.ts';
import { tryConditionalWrite } from './try-conditional-write.ts';

const Place = z.object({ day: LocalDate, empty: z.number().default(0) });

/**
 * Creates the store for the retention backfill: the job adds tickets that ended before retention rules existed to the index
 * of ended tickets. The store also saves the day that the job has reached.
 */
export function createRetentionBackfillStore({
  client,
  name: TableName,
}: TicketTable): RetentionBackfillDeps['earlier'] {
  return {
    async place() {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: itemKeys.retentionProgress() }),
      );
      return Item && Place.parse(Item);
    },
    async keep(place) {
      const Item = { ...itemKeys.retentionProgress(), type: 'retention-progress', ...place };
      await client.send(new PutCommand({ TableName, Item }));
    },
    enter(ticket) {
      const { gsi3pk, gsi3sk } = toTicketItem(ticket);
      return tryConditionalWrite(
        client.send(
          new UpdateCommand({
            TableName,
            Key: itemKeys.ticket(ticket.code),
            UpdateExpression: 'SET gsi3pk = :list, gsi3sk = :place',
            ConditionExpression: 'version = :version AND attribute_not_exists(gsi3pk)',
            ExpressionAttributeValues: {
              ':list': gsi3pk,
              ':place': gsi3sk,
              ':version': ticket.version,
            },
          }),
        ),
      );
    },
  };
}
