import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { OtherAuthorityReportCounter } from '../../../core/intake/open/open-ticket.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import type { TicketTable } from '../table.ts';

const counters = { elsewhere: 'elsewhere', denunciation: 'denunciations' } as const;

/**
 * Creates the daily counters of reports that open no ticket: reports for another province, and denunciations. The counters
 * store no text.
 */
export function createOtherAuthorityReportCounter({
  client,
  name,
}: TicketTable): OtherAuthorityReportCounter {
  return {
    async add(kind, on) {
      await client.send(
        new UpdateCommand({
          TableName: name,
          Key: itemKeys.redirectedReports(on),
          UpdateExpression: 'ADD #counter :one SET #type = :type',
          ExpressionAttributeNames: { '#counter': counters[kind], '#type': 'type' },
          ExpressionAttributeValues: { ':one': 1, ':type': 'guided' },
        }),
      );
    },
  };
}
