import {
  GetCommand,
  PutCommand,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { ChatUserId } from '../../../core/conversation/model/chat-user-id.ts';
import type { OperatorChatHandoverStore } from '../../../core/conversation/operator/handover.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import type { Hmac } from '../../../core/ticket/ports/hmac.ts';
import { computeHmacHex } from '../../../core/ticket/read/compute-hmac.ts';
import { toWaitingChatIndexKeys } from '../staff/waiting-chats.ts';
import { computeTtl, type TicketTable } from '../table.ts';
import { decryptText, encryptText } from '../tickets/text-encryption.ts';
import { tryConditionalWrite } from '../try-conditional-write.ts';

const Item = z.object({ at: z.iso.datetime(), talker: z.instanceof(Uint8Array) });

type Update = Pick<
  UpdateCommandInput,
  'Key' | 'UpdateExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

const updateWhileListed = async ({ client, name: TableName }: TicketTable, update: Update) => {
  const ConditionExpression = 'attribute_exists(gsi1pk)';
  await tryConditionalWrite(
    client.send(new UpdateCommand({ TableName, ...update, ConditionExpression })),
  );
};

/**
 * Creates the store of handovers (transfers of a chat to an operator). Table key and encryption key of an item derive from
 * the Connect contact id, which is not stored. The table alone therefore does not reveal whose chat it is.
 */
export function createOperatorChatHandoverStore(
  table: TicketTable,
  hmac: Hmac,
): OperatorChatHandoverStore {
  const { client, name: TableName } = table;
  const Key = (contactId: string) =>
    itemKeys.handover(computeHmacHex('operator-chat', `item\n${contactId}`, hmac).slice(0, 40));
  const keyFor = (contactId: string) =>
    hmac.digest('operator-chat', `body\n${contactId}`).subarray(0, 32);
  return {
    note: async (contactId, { chatUser, at, lang, service }) => {
      await tryConditionalWrite(
        client.send(
          new PutCommand({
            TableName,
            Item: {
              ...Key(contactId),
              ...toWaitingChatIndexKeys({ at, channel: chatUser.channel, lang }),
              ...{ type: itemKinds.handover.type, status: 'waiting', service },
              at: at.toISOString(),
              talker: encryptText(JSON.stringify(chatUser), keyFor(contactId)),
              ttl: computeTtl(itemKinds.handover, at),
            },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      );
    },
    settle: (contactId) =>
      updateWhileListed(table, { Key: Key(contactId), UpdateExpression: 'REMOVE gsi1pk, gsi1sk' }),
    end: (contactId) =>
      updateWhileListed(table, {
        Key: Key(contactId),
        UpdateExpression: 'SET #status = :ended, gsi1pk = :list',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':ended': 'ended', ':list': itemKeys.endedChats() },
      }),
    find: async (contactId) => {
      const { Item: found } = await client.send(
        new GetCommand({ TableName, Key: Key(contactId), ConsistentRead: true }),
      );
      if (!found) return undefined;
      const { at, talker: encryptedUser } = Item.parse(found);
      const opened = decryptText(encryptedUser, keyFor(contactId));
      return { chatUser: ChatUserId.parse(JSON.parse(opened)), at: new Date(at) };
    },
  };
}
