import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { OwedAlerts } from '../../core/journey/sweep.ts';
import { Alert, type AlertStore } from '../../core/messages/alert.ts';
import { TicketCode } from '../../core/ticket/code.ts';
import { Instant } from '../../core/time/instant.ts';
import { onlyIf } from './only-if.ts';
import { overdueItems } from './overdue-items.ts';
import { keys, shardOf, type TicketTable } from './table.ts';

/** The alert as the table keeps it: in the sweeper's index for as long as it is owed. */
export const alertItem = (alert: Alert): Record<string, unknown> => ({
  ...keys.alert(alert.code, alert.key),
  type: 'alert',
  ...z.encode(Alert, alert),
  ...(alert.status === 'requested' && {
    gsi3pk: keys.owed(shardOf(alert.code)),
    gsi3sk: alert.requestedAt.toISOString(),
  }),
});

const Owed = z
  .object({ code: TicketCode, key: z.string(), gsi3sk: Instant, retries: z.int().default(0) })
  .transform(({ gsi3sk: since, ...alert }) => ({ ...alert, since }));

type Expression = Pick<
  UpdateCommand['input'],
  'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeValues'
>;

/** Alerts, the outbox of the table. */
export const alertStore = (table: TicketTable): AlertStore & OwedAlerts => {
  const { client, name } = table;
  const whileOwed = (
    { code, key }: Pick<Alert, 'code' | 'key'>,
    { ConditionExpression, ExpressionAttributeValues, ...change }: Expression,
  ) =>
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

  return {
    async request(alert) {
      const Item = alertItem(alert);
      const ConditionExpression = 'attribute_not_exists(pk)';
      await onlyIf(client.send(new PutCommand({ TableName: name, Item, ConditionExpression })));
    },
    async find(code, key) {
      const { Item } = await client.send(
        new GetCommand({ TableName: name, Key: keys.alert(code, key), ConsistentRead: true }),
      );
      return Item && Alert.parse(Item);
    },
    async settle(alert, { status, settledAt, provider }) {
      await whileOwed(alert, {
        UpdateExpression:
          'SET #status = :status, settledAt = :settledAt, provider = :provider REMOVE gsi3pk, gsi3sk',
        ExpressionAttributeValues: {
          ':status': status,
          ':settledAt': settledAt?.toISOString(),
          ':provider': provider,
        },
      });
    },
    async owed(before) {
      const items = await overdueItems(table, keys.owed, before);
      return items.map((item) => Owed.parse(item));
    },
    bringAgain: ({ since, retries, ...alert }, at) =>
      whileOwed(alert, {
        UpdateExpression: 'SET retries = :retries, gsi3sk = :at',
        ConditionExpression: 'gsi3sk = :since',
        ExpressionAttributeValues: {
          ':retries': retries + 1,
          ':at': at.toISOString(),
          ':since': since.toISOString(),
        },
      }),
  };
};
