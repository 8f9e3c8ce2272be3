import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { CheckStore } from '../../core/journey/sweep.ts';
import { TicketCode } from '../../core/ticket/code.ts';
import { onlyIf } from './only-if.ts';
import { overdueItems } from './overdue-items.ts';
import { keys, type TicketTable } from './table.ts';

const Overdue = z.object({ code: TicketCode, run: z.number().int() });

/** Open tickets by the instant of their next check. */
export const checkStore = (table: TicketTable): CheckStore => ({
  async overdue(before) {
    const items = await overdueItems(table, keys.checks, before);
    return items.map((item) => Overdue.parse(item));
  },
  restart: ({ code, run }) =>
    onlyIf(
      table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keys.ticket(code),
          UpdateExpression: 'SET #run = :next',
          ConditionExpression: '#run = :run AND attribute_exists(nextCheckAt)',
          ExpressionAttributeNames: { '#run': 'run' },
          ExpressionAttributeValues: { ':run': run, ':next': run + 1 },
        }),
      ),
    ),
});
