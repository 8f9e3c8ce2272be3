import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { CallerTicketStore } from '../../../core/staff/tickets/caller-tickets.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { Instant } from '../../../core/time/instant.ts';
import type { TicketTable } from '../table.ts';

const CallerTicketItem = z.object({ code: TicketCode, openedAt: Instant });

/** Creates the store that finds a caller's tickets through the HMAC of the phone number, newest first. */
export function createCallerTicketStore({ client, name }: TicketTable): CallerTicketStore {
  return {
    async newest(callerHash, before, most) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: name,
          IndexName: 'gsi2',
          KeyConditionExpression: 'gsi2pk = :caller AND gsi2sk < :before',
          ExpressionAttributeValues: {
            ':caller': itemKeys.caller(callerHash),
            ':before': before?.toISOString() ?? '~', // after every timestamp
          },
          ScanIndexForward: false,
          Limit: most,
        }),
      );
      return Items.map((item) => CallerTicketItem.parse(item));
    },
  };
}
