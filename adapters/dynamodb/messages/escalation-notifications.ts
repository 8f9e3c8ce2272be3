import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Notification } from '../../../core/messages/notification.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import type { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import type { TicketTable } from '../table.ts';

/**
 * Maximum number of notifications that are read for the escalation steps of a ticket. No escalation policy creates that
 * many, even over all cycles of a ticket.
 */
const maxRead = 300;

/** Creates a function that reads the notifications created by a ticket's escalation steps, in the order of their keys. */
export function createEscalationNotificationReader({ client, name: TableName }: TicketTable) {
  return async (code: TicketCode): Promise<Notification[]> => {
    const { pk, sk } = itemKeys.notification(code, 'rung.');
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :rungs)',
        ExpressionAttributeValues: { ':pk': pk, ':rungs': sk },
        Limit: maxRead,
      }),
    );
    return Items.map((item) => Notification.parse(item));
  };
}
