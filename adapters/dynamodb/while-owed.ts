import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { AlertName } from '../../core/messages/alert.ts';
import { onlyIf } from './only-if.ts';
import { keys, type TicketTable } from './table.ts';

type Expression = Pick<
  UpdateCommand['input'],
  'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeValues'
>;

/** Updates a notification while it is pending. Returns false if it is settled or the additional condition fails. */
export const whileOwed = (
  { client, name }: TicketTable,
  { code, key }: AlertName,
  { ConditionExpression, ExpressionAttributeValues, ...change }: Expression,
): Promise<boolean> =>
  onlyIf(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: keys.alert(code, key),
        ...change,
        ConditionExpression: ['#status = :requested', ConditionExpression]
          .filter(Boolean)
          .join(' AND '),
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ...ExpressionAttributeValues, ':requested': 'requested' },
      }),
    ),
  );
