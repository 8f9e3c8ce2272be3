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

const Item = z.object({
  at: z.iso.datetime(),
  talker: z.instanceof(Uint8Array),
  /** Encrypted contact id; absent in items of earlier versions. */
  contact: z.instanceof(Uint8Array).optional(),
});

type Update = Pick<
  UpdateCommandInput,
  'Key' | 'UpdateExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

const updateWhileListed = async (
  { client, name: TableName }: TicketTable,
  update: Update,
  ConditionExpression = 'attribute_exists(gsi1pk)',
) => {
  await tryConditionalWrite(
    client.send(new UpdateCommand({ TableName, ...update, ConditionExpression })),
  );
};

/** Update that removes a chat from the operators' lists. */
const removeUpdate = { UpdateExpression: 'REMOVE gsi1pk, gsi1sk' };

/** Removes a chat from the given list. Does nothing if the chat is on another list. */
const removeFromList = (table: TicketTable, Key: Update['Key'], list: string) =>
  updateWhileListed(
    table,
    { ...{ Key, ...removeUpdate }, ExpressionAttributeValues: { ':list': list } },
    'gsi1pk = :list',
  );

/** Update that moves a waiting chat to the list of chats that ended without an operator. */
const endUpdate = {
  UpdateExpression: 'SET #status = :ended, gsi1pk = :list',
  ExpressionAttributeNames: { '#status': 'status' },
  ExpressionAttributeValues: {
    ':ended': 'ended',
    ':list': itemKeys.endedChats(),
    ':waiting': itemKeys.waitingChats(),
  },
};

/** Builds the update that moves a chat to the list of chats that members answer in the console. */
const buildTakeUpdate = ({ at, answeredBy }: { at: Date; answeredBy: string }) => ({
  UpdateExpression: 'SET #status = :taken, gsi1pk = :list, takenAt = :at, takenBy = :by',
  ExpressionAttributeNames: { '#status': 'status' },
  ExpressionAttributeValues: {
    ':taken': 'taken',
    ':list': itemKeys.consoleChats(),
    ':at': at.toISOString(),
    ':by': answeredBy,
  },
});

/** Derives the ids and encryption keys of handovers from the hotline's secret. */
const createHandoverKeys = (hmac: Hmac) => {
  const toId = (contactId: string): string =>
    computeHmacHex('operator-chat', `item\n${contactId}`, hmac).slice(0, 40);
  const deriveKey = (text: string) => hmac.digest('operator-chat', text).subarray(0, 32);
  return {
    toId,
    itemKey: (contactId: string) => itemKeys.handover(toId(contactId)),
    contactKeyFor: (id: string) => deriveKey(`contact\n${id}`),
    bodyKeyFor: (contactId: string) => deriveKey(`body\n${contactId}`),
  };
};

/**
 * Creates the store of handovers (transfers of a chat to an operator). Table key and encryption key of an item derive from
 * the Connect contact id, which is stored only encrypted with a key that derives from the hotline's secret. The table alone
 * therefore does not reveal whose chat it is.
 */
export function createOperatorChatHandoverStore(
  table: TicketTable,
  hmac: Hmac,
): OperatorChatHandoverStore {
  const { client, name: TableName } = table;
  const { toId, itemKey: Key, contactKeyFor, bodyKeyFor } = createHandoverKeys(hmac);
  const read = async (id: string) => {
    const { Item: found } = await client.send(
      new GetCommand({ TableName, Key: itemKeys.handover(id), ConsistentRead: true }),
    );
    return found && Item.parse(found);
  };
  const open = ({ at, talker }: z.infer<typeof Item>, contactId: string) => ({
    chatUser: ChatUserId.parse(JSON.parse(decryptText(talker, bodyKeyFor(contactId)))),
    at: new Date(at),
  });
  const note: OperatorChatHandoverStore['note'] = async (
    contactId,
    { chatUser, at, lang, service },
  ) => {
    await tryConditionalWrite(
      client.send(
        new PutCommand({
          TableName,
          Item: {
            ...Key(contactId),
            ...toWaitingChatIndexKeys({ at, channel: chatUser.channel, lang }),
            ...{ type: itemKinds.handover.type, status: 'waiting', service },
            at: at.toISOString(),
            talker: encryptText(JSON.stringify(chatUser), bodyKeyFor(contactId)),
            contact: encryptText(contactId, contactKeyFor(toId(contactId))),
            ttl: computeTtl(itemKinds.handover, at),
          },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    );
  };
  return {
    note,
    settle: (contactId) => updateWhileListed(table, { Key: Key(contactId), ...removeUpdate }),
    settleWaiting: (contactId) => removeFromList(table, Key(contactId), itemKeys.waitingChats()),
    settleAnswered: (contactId) => removeFromList(table, Key(contactId), itemKeys.consoleChats()),
    end: (contactId) =>
      updateWhileListed(table, { Key: Key(contactId), ...endUpdate }, 'gsi1pk = :waiting'),
    take: (contactId, taken) =>
      updateWhileListed(table, { Key: Key(contactId), ...buildTakeUpdate(taken) }),
    find: async (contactId) => {
      const found = await read(toId(contactId));
      return found && open(found, contactId);
    },
    findById: async (id) => {
      const found = await read(id);
      if (!found?.contact) return undefined;
      const contactId = decryptText(found.contact, contactKeyFor(id));
      return { ...open(found, contactId), contactId };
    },
  };
}
