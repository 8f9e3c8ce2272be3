import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  ChatSession,
  type ChatSessionStore,
} from '../../../core/conversation/model/chat-session.ts';
import { computeChatUserHmac } from '../../../core/conversation/model/chat-user-hmac.ts';
import type { ChatUserId } from '../../../core/conversation/model/chat-user-id.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import type { Hmac } from '../../../core/ticket/ports/hmac.ts';
import { type TicketTable, toTtl } from '../table.ts';
import { decryptText, encryptText } from '../tickets/text-encryption.ts';
import { tryConditionalWrite } from '../try-conditional-write.ts';

const Item = z.object({
  version: z.number().int(),
  body: z.instanceof(Uint8Array),
  ttl: z.number(),
});

/**
 * Derives the encryption key of a chat session from the user's id on the channel. The id is not stored, so the session
 * cannot be decrypted with the table alone.
 */
const deriveSessionKey = ({ channel, user }: ChatUserId, hmac: Hmac): Uint8Array =>
  hmac.digest('talk', `${channel}\n${user}`).subarray(0, 32);

type ChatSessionStoreDeps = { hmac: Hmac; now(): Date };

/**
 * Creates the store of encrypted chat sessions, keyed by chat user. Writes use optimistic locking, and items expire
 * automatically.
 */
export function createChatSessionStore(
  { client, name: TableName }: TicketTable,
  { hmac, now }: ChatSessionStoreDeps,
): ChatSessionStore {
  return {
    async load(chatUser) {
      const Key = itemKeys.chatSession(chatUser.channel, computeChatUserHmac(chatUser, hmac));
      const { Item: found } = await client.send(
        new GetCommand({ TableName, Key, ConsistentRead: true }),
      );
      if (!found) return { session: undefined, version: 0 };
      const { version, body, ttl } = Item.parse(found);
      // DynamoDB can delete expired items hours late
      if (ttl <= toTtl(now())) return { session: undefined, version };
      const text = decryptText(body, deriveSessionKey(chatUser, hmac));
      return { session: ChatSession.parse(JSON.parse(text)), version };
    },
    save: (chatUser, session, version, forgetAt) =>
      tryConditionalWrite(
        client.send(
          new PutCommand({
            TableName,
            Item: {
              ...itemKinds.chatSession.typedKey(
                chatUser.channel,
                computeChatUserHmac(chatUser, hmac),
              ),
              version: version + 1,
              body: encryptText(
                JSON.stringify(z.encode(ChatSession, session)),
                deriveSessionKey(chatUser, hmac),
              ),
              ttl: toTtl(forgetAt),
            },
            ConditionExpression: version === 0 ? 'attribute_not_exists(pk)' : '#version = :version',
            ...(version !== 0 && {
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: { ':version': version },
            }),
          }),
        ),
      ),
  };
}
