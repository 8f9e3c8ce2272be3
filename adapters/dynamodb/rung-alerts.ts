import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Alert } from '../../core/messages/alert.ts';
import type { TicketCode } from '../../core/ticket/code.ts';
import { keys, type TicketTable } from './table.ts';

/** More than any ladder tells in all its cycles. */
const mostRead = 300;

/** What rungs have told people of one ticket, in the order of the alerts' names. */
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
