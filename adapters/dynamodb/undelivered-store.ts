import { QueryCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { NotificationId } from '../../core/messages/notification.ts';
import { UndeliveredCursor, type UndeliveredStore } from '../../core/messages/undelivered.ts';
import { TicketCode } from '../../core/ticket/code.ts';
import { itemKeys, type TicketTable } from './table.ts';
import { tryConditionalWrite } from './try-conditional-write.ts';

const pageSize = 25;

export function toUndeliveredIndexKeys({ code, key }: NotificationId, at: Date) {
  return {
    gsi2pk: itemKeys.undelivered(),
    gsi2sk: `${at.toISOString()}#${code}#${key}`,
  };
}

const Listed = z
  .object({ gsi2sk: UndeliveredCursor })
  .transform(({ gsi2sk: place }) => ({ place }));

const nameIn = (place: UndeliveredCursor): NotificationId => {
  const [, code = '', key = ''] = place.split('#');
  return { code: TicketCode.parse(code), key };
};

const startBehind = (place: UndeliveredCursor) => {
  const { code, key } = nameIn(place);
  return { ...itemKeys.alert(code, key), gsi2pk: itemKeys.undelivered(), gsi2sk: place };
};

type Change = Pick<
  UpdateCommandInput,
  'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeNames'
> & { values?: Record<string, unknown> };

/** Creates the store of undelivered notifications, which reads a sparse index. */
export function createUndeliveredStore({ client, name: TableName }: TicketTable): UndeliveredStore {
  const change = ({ code, key }: NotificationId, { values, ...update }: Change): Promise<boolean> =>
    tryConditionalWrite(
      client.send(
        new UpdateCommand({
          TableName,
          Key: itemKeys.alert(code, key),
          ...update,
          ...(values && { ExpressionAttributeValues: values }),
        }),
      ),
    );
  const whileListed = { ConditionExpression: 'attribute_exists(gsi2pk)' };

  return {
    async page(after) {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'gsi2',
          KeyConditionExpression: 'gsi2pk = :list',
          ExpressionAttributeValues: { ':list': itemKeys.undelivered() },
          ScanIndexForward: false,
          Limit: pageSize,
          ExclusiveStartKey: after && startBehind(after),
        }),
      );
      return {
        alerts: Items.map((item) => nameIn(Listed.parse(item).place)),
        ...(LastEvaluatedKey && { next: Listed.parse(LastEvaluatedKey).place }),
      };
    },
    async follow(alert, followed) {
      await change(alert, {
        UpdateExpression: 'SET followed = :followed',
        ConditionExpression: '#status IN (:failed, :bounced)',
        ExpressionAttributeNames: { '#status': 'status' },
        values: { ':followed': followed, ':failed': 'failed', ':bounced': 'bounced' },
      });
    },
    async takeOff(alert) {
      await change(alert, { ...whileListed, UpdateExpression: 'REMOVE gsi2pk, gsi2sk' });
    },
    tick: (alert, { at, by }) =>
      change(alert, {
        ...whileListed,
        UpdateExpression: 'SET seenAt = :at, seenBy = :by REMOVE gsi2pk, gsi2sk',
        values: { ':at': at.toISOString(), ':by': by },
      }),
  };
}
