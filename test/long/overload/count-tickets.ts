import { paginateScan } from '@aws-sdk/lib-dynamodb';
import type { TicketTable } from '../../../adapters/dynamodb/table.ts';

export async function allTickets({ client, name }: TicketTable): Promise<number> {
  let found = 0;
  const pages = paginateScan(
    { client },
    {
      TableName: name,
      FilterExpression: '#type = :ticket',
      ExpressionAttributeNames: { '#type': 'type' },
      ExpressionAttributeValues: { ':ticket': 'ticket' },
      Select: 'COUNT',
    },
  );
  for await (const { Count = 0 } of pages) found += Count;
  return found;
}
