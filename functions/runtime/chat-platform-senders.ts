import * as z from 'zod';
import { createMessengerSender } from '../../adapters/chat/messenger-sender.ts';
import { createChatPlatformSecretClient } from '../../adapters/chat/platform-secret.ts';
import { createZaloSender } from '../../adapters/chat/zalo-sender.ts';
import type { HandleOperatorChatEventDeps } from '../../core/conversation/operator/handle-operator-event.ts';
import type {
  ChatPlatformSendResult,
  ChatReplySender,
} from '../../core/conversation/ports/chat-reply-sender.ts';
import type { ChatPlatformChannel } from '../../core/messages/notification.ts';
import { logOperation } from './log.ts';

/** Secret and addresses of Zalo and Messenger. A deployment without them sends nothing through these platforms. */
export const chatPlatformEnvironmentShape = {
  CHAT_SECRET: z.string().optional(),
  ZALO_API_URL: z.url().optional(),
  MESSENGER_API_URL: z.url().optional(),
};
const Environment = z.object(chatPlatformEnvironmentShape);
type Environment = z.infer<typeof Environment>;

type ChatPlatformSenders = Record<ChatPlatformChannel, ChatReplySender>;

export function createChatPlatformSenders(
  env: {
    [Name in keyof Environment]-?: string;
  },
): ChatPlatformSenders {
  const secrets = createChatPlatformSecretClient(env.CHAT_SECRET);
  return {
    zalo: createZaloSender(env.ZALO_API_URL, secrets),
    messenger: createMessengerSender(env.MESSENGER_API_URL, secrets),
  };
}

/** Creates the senders of Zalo and Messenger. Returns undefined if the deployment uses no chat platforms. */
export function createSendersIfConfigured({
  CHAT_SECRET,
  ZALO_API_URL,
  MESSENGER_API_URL,
}: Environment): ChatPlatformSenders | undefined {
  if (!CHAT_SECRET || !ZALO_API_URL || !MESSENGER_API_URL) return undefined;
  return createChatPlatformSenders({ CHAT_SECRET, ZALO_API_URL, MESSENGER_API_URL });
}

/** Builds a function that sends replies of the operators to chat users on Zalo and Messenger. */
export function createOperatorReplySender(env: Environment): HandleOperatorChatEventDeps['send'] {
  const senders = createSendersIfConfigured(env);
  return async ({ channel, user }, replies) => {
    const sender = channel === 'chat' ? undefined : senders?.[channel];
    const sent: ChatPlatformSendResult = (await sender?.(user, replies)) ?? {
      ...{ kind: 'refused', reason: 'no-account' },
    };
    // Refused if the user unfollowed the account or has not written for a week.
    if (sent.kind === 'refused') logOperation({ chat: channel, heard: sent.reason });
    return sent;
  };
}
