import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { computeChatUserHmac } from '../../../core/conversation/model/chat-user-hmac.ts';
import {
  type ChatPlatformUser,
  type LastMessageTimeStore,
  maxMessagingWindowHours,
} from '../../../core/messages/schedule/messaging-window.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import type { Hmac } from '../../../core/ticket/ports/hmac.ts';
import { Instant } from '../../../core/time/instant.ts';
import { type TicketTable, toTtl } from '../table.ts';

const Item = z.object({ at: Instant });

/**
 * Creates the store for the time of each platform user's last message, until the platform's reply window closes. Its keys are
 * HMACs, so the table does not identify the users.
 */
export function createLastMessageTimeStore(
  { client, name: TableName }: TicketTable,
  hmac: Hmac,
): LastMessageTimeStore {
  const Key = (chatUser: ChatPlatformUser) =>
    itemKeys.lastMessageTime(chatUser.channel, computeChatUserHmac(chatUser, hmac));
  return {
    note: async (chatUser, at) => {
      const forgetAt = new Date(at.getTime() + maxMessagingWindowHours * 3_600_000);
      await client.send(
        new PutCommand({
          TableName,
          Item: {
            ...Key(chatUser),
            type: itemKinds.lastMessageTime.type,
            at: at.toISOString(),
            ttl: toTtl(forgetAt),
          },
        }),
      );
    },
    find: async (chatUser) => {
      const { Item: found } = await client.send(
        new GetCommand({ TableName, Key: Key(chatUser), ConsistentRead: true }),
      );
      return found && Item.parse(found).at;
    },
  };
}
