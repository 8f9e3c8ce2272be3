import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { NotificationId } from '../../../core/messages/notification.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import type { TicketTable } from '../table.ts';
import { tryConditionalWrite } from '../try-conditional-write.ts';

type Expression = Pick<
  UpdateCommand['input'],
  'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeValues'
>;

/**
 * Updates a notification only while it is pending. Returns false if it is no longer pending or the additional condition
 * fails.
 */
export function updateIfPending(
  { client, name }: TicketTable,
  { code, key }: NotificationId,
  { ConditionExpression, ExpressionAttributeValues, ...change }: Expression,
): Promise<boolean> {
  return tryConditionalWrite(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: itemKeys.notification(code, key),
        ...change,
        ConditionExpression: ['#status = :requested', ConditionExpression]
          .filter(Boolean)
          .join(' AND '),
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ...ExpressionAttributeValues, ':requested': 'requested' },
      }),
    ),
  );
}
