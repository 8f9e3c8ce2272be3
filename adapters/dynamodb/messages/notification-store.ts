import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  computeNextRetryAt,
  type DeliveryClaim,
  type FailureFollowUp,
  Notification,
  type NotificationHoldReason,
  type NotificationId,
  type NotificationStore,
} from '../../../core/messages/notification.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { computeDueWorkShard, type TicketTable } from '../table.ts';
import { tryConditionalWrite } from '../try-conditional-write.ts';
import { toUndeliveredNotificationIndexKeys } from './undelivered-notification-store.ts';
import { updateIfPending } from './update-if-pending.ts';

/** Converts a notification to its table item. Pending notifications are also in the sweeper's index. */
export function toNotificationItem(alert: Notification): Record<string, unknown> {
  return {
    ...itemKinds.notification.typedKey(alert.code, alert.key),
    ...z.encode(Notification, alert),
    ...(alert.status === 'requested' && {
      gsi3pk: itemKeys.due(computeDueWorkShard(alert.code)),
      gsi3sk: (alert.heldUntil ?? computeNextRetryAt(alert.requestedAt)).toISOString(),
    }),
  };
}

type HoldUpdate = {
  UpdateExpression: string;
  ExpressionAttributeValues: Record<string, string | true>;
};

/** Extends the DynamoDB update that holds a notification, so that the notification is sent with the next digest. */
const withDigest = ({ UpdateExpression, ExpressionAttributeValues }: HoldUpdate): HoldUpdate => ({
  UpdateExpression: `${UpdateExpression}, inDigest = :yes`,
  ExpressionAttributeValues: { ...ExpressionAttributeValues, ':yes': true },
});

/**
 * Extends the DynamoDB update that holds a notification over an SMS limit, so that the list of undelivered notifications
 * contains it while it is held.
 */
const withUndeliveredListing = (
  { UpdateExpression, ExpressionAttributeValues }: HoldUpdate,
  alert: NotificationId,
  until: Date,
  provider: string,
): HoldUpdate => {
  const { gsi2pk, gsi2sk } = toUndeliveredNotificationIndexKeys(alert, until);
  return {
    UpdateExpression: `${UpdateExpression}, gsi2pk = :list, gsi2sk = :cursor, provider = :provider, followed = :followed`,
    ExpressionAttributeValues: {
      ...ExpressionAttributeValues,
      ...{ ':list': gsi2pk, ':cursor': gsi2sk, ':provider': provider },
      ':followed': 'held-over-budget' satisfies FailureFollowUp,
    },
  };
};

const extendHold = (
  change: HoldUpdate,
  alert: NotificationId,
  until: Date,
  because: NotificationHoldReason | undefined,
): HoldUpdate => {
  if (!because) return change;
  return 'overBudget' in because
    ? withUndeliveredListing(change, alert, until, because.overBudget)
    : withDigest(change);
};

/** Attributes of the claim that lets one trigger deliver a notification. The result of the delivery ends the claim. */
const claimFields = ['claimedBy', 'claimedUntil'];

const claimDelivery = (
  table: TicketTable,
  alert: NotificationId,
  { by, at, until }: DeliveryClaim,
): Promise<boolean> => {
  return updateIfPending(table, alert, {
    UpdateExpression: 'SET claimedBy = :by, claimedUntil = :until',
    ConditionExpression: [
      '(attribute_not_exists(heldUntil) OR heldUntil <= :at)',
      '(attribute_not_exists(claimedBy) OR claimedBy = :by OR claimedUntil <= :at)',
    ].join(' AND '),
    ExpressionAttributeValues: {
      ':by': by,
      ':at': at.toISOString(),
      ':until': until.toISOString(),
    },
  });
};

/** Creates the store of notifications. The table's stream triggers their delivery (outbox pattern). */
export function createNotificationStore(table: TicketTable): NotificationStore {
  return {
    async request(alert) {
      const { client, name: TableName } = table;
      const Item = toNotificationItem(alert);
      const ConditionExpression = 'attribute_not_exists(pk)';
      await tryConditionalWrite(
        client.send(new PutCommand({ TableName, Item, ConditionExpression })),
      );
    },
    async find(code, key) {
      const { client, name: TableName } = table;
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: itemKeys.notification(code, key), ConsistentRead: true }),
      );
      return Item && Notification.parse(Item);
    },
    claim: (alert, claim) => claimDelivery(table, alert, claim),
    async settle(alert, { status, settledAt, provider }) {
      const listed =
        status === 'failed' ? toUndeliveredNotificationIndexKeys(alert, settledAt) : undefined;
      await updateIfPending(table, alert, {
        UpdateExpression: [
          'SET #status = :status, settledAt = :settledAt, provider = :provider',
          ...(listed ? [', gsi2pk = :list, gsi2sk = :cursor'] : []),
          ` REMOVE gsi3pk, gsi3sk, finalContact, followed, ${claimFields.join(', ')}`,
          ...(listed ? [] : [', gsi2pk, gsi2sk']), // set when it was held over budget
        ].join(''),
        ExpressionAttributeValues: {
          ...(listed && { ':list': listed.gsi2pk, ':cursor': listed.gsi2sk }),
          ':status': status,
          ':settledAt': settledAt.toISOString(),
          ':provider': provider,
        },
      });
    },
    async hold(alert, until, because) {
      const change = {
        UpdateExpression: 'SET heldUntil = :until, gsi3sk = :until',
        ExpressionAttributeValues: { ':until': until.toISOString() },
      };
      const { UpdateExpression, ...values } = extendHold(change, alert, until, because);
      const removed = because ? claimFields : [...claimFields, 'gsi2pk', 'gsi2sk', 'followed'];
      await updateIfPending(table, alert, {
        ...values,
        UpdateExpression: `${UpdateExpression} REMOVE ${removed.join(', ')}`,
      });
    },
  };
}
