import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { AlertName } from '../../core/messages/alert.ts';
import { onlyIf } from './only-if.ts';
import { keys, type TicketTable } from './table.ts';

type Expression = Pick<
  UpdateCommand['input'],
  'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeValues'
>;

/** Changes an alert as long as nobody has settled it; false when somebody has, or the condition doesn't hold. */
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
