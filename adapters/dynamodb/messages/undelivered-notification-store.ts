import { QueryCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  UndeliveredListCursor,
  type UndeliveredNotificationStore,
} from '../../../core/messages/deliver/undelivered-notifications.ts';
import type { NotificationId } from '../../../core/messages/notification.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import type { TicketTable } from '../table.ts';
import { tryConditionalWrite } from '../try-conditional-write.ts';

const pageSize = 25;

export function toUndeliveredNotificationIndexKeys({ code, key }: NotificationId, at: Date) {
  return {
    gsi2pk: itemKeys.undelivered(),
    gsi2sk: `${at.toISOString()}#${code}#${key}`,
  };
}

const UndeliveredIndexItem = z
  .object({ gsi2sk: UndeliveredListCursor })
  .transform(({ gsi2sk: cursor }) => ({ cursor }));

const parseNotificationId = (cursor: UndeliveredListCursor): NotificationId => {
  const [, code = '', key = ''] = cursor.split('#');
  return { code: TicketCode.parse(code), key };
};

const toStartKey = (cursor: UndeliveredListCursor) => {
  const { code, key } = parseNotificationId(cursor);
  return { ...itemKeys.notification(code, key), gsi2pk: itemKeys.undelivered(), gsi2sk: cursor };
};

type Change = Pick<
  UpdateCommandInput,
  'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeNames'
> & { values?: Record<string, unknown> };

/** Creates the store of undelivered notifications, which reads a sparse index. */
export function createUndeliveredNotificationStore({
  client,
  name: TableName,
}: TicketTable): UndeliveredNotificationStore {
  const change = ({ code, key }: NotificationId, { values, ...update }: Change): Promise<boolean> =>
    tryConditionalWrite(
      client.send(
        new UpdateCommand({
          TableName,
          Key: itemKeys.notification(code, key),
          ...update,
          ...(values && { ExpressionAttributeValues: values }),
        }),
      ),
    );
  const whileListed = { ConditionExpression: 'attribute_exists(gsi2pk)' };

  return {
    pageSize,
    async page(after) {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'gsi2',
          KeyConditionExpression: 'gsi2pk = :list',
          ExpressionAttributeValues: { ':list': itemKeys.undelivered() },
          ScanIndexForward: false,
          Limit: pageSize,
          ExclusiveStartKey: after && toStartKey(after),
        }),
      );
      return {
        entries: Items.map((item) => {
          const { cursor } = UndeliveredIndexItem.parse(item);
          return { ...parseNotificationId(cursor), cursor };
        }),
        ...(LastEvaluatedKey && { next: UndeliveredIndexItem.parse(LastEvaluatedKey).cursor }),
      };
    },
    async recordFollowUp(alert, followed) {
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
