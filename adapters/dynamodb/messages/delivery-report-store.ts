import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { DeliveryReportStore } from '../../../core/messages/deliver/delivery-report.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { computeTtl, type TicketTable } from '../table.ts';
import { tryConditionalWrite } from '../try-conditional-write.ts';
import { toUndeliveredNotificationIndexKeys } from './undelivered-notification-store.ts';

const TrackedNotificationItem = z.object({ code: TicketCode, key: z.string() });

/**
 * Stores a delivery report in the item of its notification. Returns false if another function has changed the notification's
 * status or stored another report since the read.
 */
const createReportRecorder =
  ({ client, name: TableName }: TicketTable): DeliveryReportStore['note'] =>
  ({ code, key, status: before, feedback: had }, report, reportedAt = report.feedbackAt) => {
    const { status, feedback, feedbackAt } = report;
    const listed =
      status === 'bounced' && before !== status
        ? toUndeliveredNotificationIndexKeys({ code, key }, reportedAt)
        : undefined;
    return tryConditionalWrite(
      client.send(
        new UpdateCommand({
          TableName,
          Key: itemKeys.notification(code, key),
          UpdateExpression: [
            'SET #status = :status, feedback = :feedback, feedbackAt = :at',
            ...(listed ? ['gsi2pk = :list', 'gsi2sk = :cursor'] : []),
          ]
            .join(', ')
            // it no longer has to be sent
            .concat(before === 'requested' ? ' REMOVE gsi3pk, gsi3sk, finalContact, followed' : ''),
          ConditionExpression: `#status = :before AND ${had ? 'feedback = :had' : 'attribute_not_exists(feedback)'}`,
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: {
            ...(listed && { ':list': listed.gsi2pk, ':cursor': listed.gsi2sk }),
            ':status': status,
            ':feedback': feedback,
            ':at': feedbackAt.toISOString(),
            ':before': before,
            ...(had && { ':had': had }),
          },
        }),
      ),
    );
  };

/**
 * Creates the store that saves delivery reports in the items of their notifications. It also stores the channels on which a
 * ticket's citizen gets no more messages, because a message was marked as spam.
 */
export function createDeliveryReportStore({
  client,
  name: TableName,
}: TicketTable): DeliveryReportStore {
  const get = async (Key: Record<string, string>): Promise<unknown> =>
    (await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item;

  return {
    async remember(messageId, { code, key }, at) {
      const ttl = computeTtl(itemKinds.sentMessage, at);
      const Item = { ...itemKinds.sentMessage.typedKey(messageId), code, key, ttl };
      // an SMS accepted by the gateway under our own id already has an item with more data
      const ConditionExpression = 'attribute_not_exists(acceptedAs)';
      await tryConditionalWrite(
        client.send(new PutCommand({ TableName, Item, ConditionExpression })),
      );
    },
    sentAs: async (messageId) =>
      TrackedNotificationItem.optional().parse(await get(itemKeys.sentMessage(messageId))),
    note: createReportRecorder({ client, name: TableName }),
    // an update also creates the item, so this function needs no permission to put ticket items
    async silence(code, channel, at) {
      await client.send(
        new UpdateCommand({
          TableName,
          Key: itemKeys.refusedChannel(code, channel),
          UpdateExpression: 'SET #type = :type, #at = :at',
          ExpressionAttributeNames: { '#type': 'type', '#at': 'at' },
          ExpressionAttributeValues: { ':type': 'silence', ':at': at.toISOString() },
        }),
      );
    },
    isSilenced: async (code, channel) =>
      (await get(itemKeys.refusedChannel(code, channel))) !== undefined,
  };
}
