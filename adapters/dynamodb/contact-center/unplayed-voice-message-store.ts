import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { getCallExpiry } from '../../../core/contact-center/model/calls/call-limits.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { isAnsweredOrEnded } from '../../../core/ticket/model/lifecycle.ts';
import type { UnplayedVoiceMessageStore } from '../../../core/ticket/ports/unplayed-voice-message-store.ts';
import { type TicketTable, toTtl } from '../table.ts';
import { tryConditionalWrite } from '../try-conditional-write.ts';

type Change = Pick<UpdateCommandInput, 'UpdateExpression' | 'ConditionExpression'> & {
  values?: Record<string, unknown>;
};

const isNewer = '(attribute_not_exists(ticketVersion) OR ticketVersion <= :version)';

/**
 * Creates the list of unplayed voice messages, keyed by call. A call has at most one voice message. The list contains it
 * until somebody plays the message, or the ticket is answered or ends.
 */
export function createUnplayedVoiceMessageStore(
  { client, name: TableName }: TicketTable,
  now: () => Date,
): UnplayedVoiceMessageStore {
  /**
   * Updates a call's item. Sets the time to live if it is missing, because several functions may be the first to write the
   * item.
   */
  const change = (call: string, { UpdateExpression, values, ...condition }: Change) =>
    tryConditionalWrite(
      client.send(
        new UpdateCommand({
          TableName,
          Key: itemKeys.call(call),
          UpdateExpression: `SET #type = :type, #ttl = if_not_exists(#ttl, :ttl), ${UpdateExpression}`,
          ...condition,
          ExpressionAttributeNames: { '#type': 'type', '#ttl': 'ttl' },
          ExpressionAttributeValues: {
            ...{ ':type': itemKinds.call.type, ':ttl': toTtl(getCallExpiry(now())) },
            ...values,
          },
        }),
      ),
    );
  return {
    async update({ code, version, status, accused, complaintHold, voiceMessages = [] }) {
      const values = { ':version': version };
      for (const { call, at } of voiceMessages) {
        await change(
          call,
          isAnsweredOrEnded(status)
            ? {
                UpdateExpression: 'ticketVersion = :version REMOVE gsi1pk, gsi1sk',
                ConditionExpression: isNewer,
                values,
              }
            : {
                UpdateExpression: `ticketVersion = :version, gsi1pk = :list, gsi1sk = :cursor, code = :code, accused = :accused${
                  complaintHold ? ', complaintHold = :hold' : ' REMOVE complaintHold'
                }`,
                ConditionExpression: `attribute_not_exists(playedAt) AND ${isNewer}`,
                values: {
                  ...values,
                  ...{
                    ':list': itemKeys.unplayedVoiceMessages(),
                    ':cursor': `${at.toISOString()}#${code}`,
                  },
                  ...{ ':code': code, ':accused': accused },
                  ...(complaintHold && { ':hold': { suspects: complaintHold.suspects ?? [] } }),
                },
              },
        );
      }
    },
    async played(calls, at) {
      for (const call of calls) {
        await change(call, {
          UpdateExpression: 'playedAt = if_not_exists(playedAt, :at) REMOVE gsi1pk, gsi1sk',
          values: { ':at': at.toISOString() },
        });
      }
    },
  };
}
