import * as z from 'zod';
import { createMessengerSender } from '../../adapters/chat/messenger-sender.ts';
import { createChatPlatformSecretClient } from '../../adapters/chat/platform-secret.ts';
import { createZaloSender } from '../../adapters/chat/zalo-sender.ts';
import { createChatSessionStore } from '../../adapters/dynamodb/contact-center/chat-session-store.ts';
import { createOperatorChatHandoverStore } from '../../adapters/dynamodb/contact-center/operator-chat-handover-store.ts';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createTicketTableClient } from '../../adapters/dynamodb/table.ts';
import { createHotlineSecretReader } from '../../adapters/secrets-manager/hotline-secret.ts';
import type { ChatQueueMessage } from '../../core/conversation/model/chat-message.ts';
import type { ChatUserId } from '../../core/conversation/model/chat-user-id.ts';
import type { ChatReply } from '../../core/conversation/model/reply.ts';
import type { HandleOperatorChatEventDeps } from '../../core/conversation/operator/handle-operator-event.ts';
import type { ChatReplySender } from '../../core/conversation/ports/chat-reply-sender.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { logOperation } from '../runtime/log.ts';
import { pauseBeforeRetry } from '../runtime/pause-before-retry.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  /** Name of the secret with the Zalo and Messenger credentials; set only in deployments that use these platforms. */
  CHAT_SECRET: z.string().optional(),
  ZALO_API_URL: z.string().default(''),
  MESSENGER_API_URL: z.string().default(''),
});

const platformSenders = (
  env: z.infer<typeof Environment>,
): Record<ChatQueueMessage['channel'], ChatReplySender> | undefined => {
  if (env.CHAT_SECRET === undefined) return undefined;
  const secrets = createChatPlatformSecretClient(env.CHAT_SECRET);
  return {
    zalo: createZaloSender(env.ZALO_API_URL, secrets),
    messenger: createMessengerSender(env.MESSENGER_API_URL, secrets),
  };
};

type ChatStoreName = 'handovers' | 'talks';
export type OperatorChatEventDeps = Omit<HandleOperatorChatEventDeps, ChatStoreName> & {
  loadChatStores(): Promise<Pick<HandleOperatorChatEventDeps, ChatStoreName>>;
};

/**
 * Builds the dependencies for delivering operators' messages to chat users: handovers, chat sessions, and the Zalo and
 * Messenger clients.
 */
export function buildOperatorMessageDeps(): OperatorChatEventDeps {
  const env = readEnvironment(Environment);
  const table = createTicketTableClient(env.TICKET_TABLE);
  const now = () => new Date();
  const secret = createHotlineSecretReader(env.HOTLINE_SECRET);
  const senders = platformSenders(env);
  return {
    loadChatStores: async () => {
      const hmac = await secret();
      return {
        handovers: createOperatorChatHandoverStore(table, hmac),
        talks: createChatSessionStore(table, { hmac, now }),
      };
    },
    directory: createCachedDirectoryReader(table, now),
    send: async ({ channel, user }: ChatUserId, replies: readonly ChatReply[]) => {
      const sender = channel === 'chat' ? undefined : senders?.[channel];
      const sent = await sender?.(user, replies);
      // Refused if the user unfollowed the account or has not written for a week.
      if (sent?.kind === 'refused') logOperation({ chat: channel, heard: sent.reason });
    },
    pause: pauseBeforeRetry,
    now,
  };
}
