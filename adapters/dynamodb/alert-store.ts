import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Alert, type AlertStore } from '../../core/messages/alert.ts';
import { onlyIf } from './only-if.ts';
import { keys, type TicketTable } from './table.ts';

export const alertItem = (alert: Alert): Record<string, unknown> => ({
  ...keys.alert(alert.code, alert.key),
  type: 'alert',
  ...z.encode(Alert, alert),
});

/** Alerts, the outbox of the table. */
export const alertStore = ({ client, name }: TicketTable): AlertStore => ({
  async request(alert) {
    await onlyIf(
      client.send(
        new PutCommand({
          TableName: name,
          Item: alertItem(alert),
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    );
  },
  async find(code, key) {
    const { Item } = await client.send(
      new GetCommand({ TableName: name, Key: keys.alert(code, key), ConsistentRead: true }),
    );
    return Item && Alert.parse(Item);
  },
  async settle({ code, key }, { status, settledAt, provider }) {
    await onlyIf(
      client.send(
        new UpdateCommand({
          TableName: name,
          Key: keys.alert(code, key),
          UpdateExpression: 'SET #status = :status, settledAt = :settledAt, provider = :provider',
          ConditionExpression: '#status = :requested',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: {
            ':status': status,
            ':settledAt': settledAt?.toISOString(),
            ':provider': provider,
            ':requested': 'requested',
          },
        }),
      ),
    );
  },
});
