import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Alert } from '../../core/messages/alert.ts';
import type { TicketCode } from '../../core/ticket/code.ts';
import { keys, type TicketTable } from './table.ts';

/** Maximum notifications that are read; more than an escalation policy creates in all cycles of a ticket. */
const mostRead = 300;

/** Creates a function that reads the notifications that escalation steps of a ticket created, in the order of their keys. */
export const rungAlerts =
  ({ client, name: TableName }: TicketTable) =>
  async (code: TicketCode): Promise<Alert[]> => {
    const { pk, sk } = keys.alert(code, 'rung.');
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :rungs)',
        ExpressionAttributeValues: { ':pk': pk, ':rungs': sk },
        Limit: mostRead,
      }),
    );
    return Items.map((item) => Alert.parse(item));
  };
