import * as z from 'zod';
import { createMessengerSender } from '../../adapters/chat/messenger-sender.ts';
import { createChatPlatformSecretClient } from '../../adapters/chat/platform-secret.ts';
import { createZaloNotificationSender } from '../../adapters/chat/zalo-notification-sender.ts';
import { createZaloSender } from '../../adapters/chat/zalo-sender.ts';
import type { ChatReplySender } from '../../core/conversation/ports/chat-reply-sender.ts';
import type { ComposedMessage } from '../../core/messages/compose/compose-message.ts';
import type { MessageProviderResult } from '../../core/messages/deliver/delivery-result.ts';
import type { ChatPlatformChannel } from '../../core/messages/notification.ts';

/** Environment variables for the chat platforms. A deployment without them sends nothing through Zalo or Messenger. */
export const chatPlatformEnvironmentShape = {
  CHAT_SECRET: z.string().optional(),
  ZALO_API_URL: z.url().optional(),
  ZNS_API_URL: z.url().optional(),
  MESSENGER_API_URL: z.url().optional(),
};
type Variables = z.infer<z.ZodObject<typeof chatPlatformEnvironmentShape>>;

type Senders = Record<ChatPlatformChannel, ChatReplySender>;
type Notice = Extract<ComposedMessage, { kind: 'chat' }>;
type ZaloMessage = Extract<ComposedMessage, { kind: 'zns' }>;

const createPlatformSenders = ({
  CHAT_SECRET,
  ZALO_API_URL,
  MESSENGER_API_URL,
}: Variables): Senders | undefined => {
  if (!CHAT_SECRET || !ZALO_API_URL || !MESSENGER_API_URL) return undefined;
  const secrets = createChatPlatformSecretClient(CHAT_SECRET);
  return {
    zalo: createZaloSender(ZALO_API_URL, secrets),
    messenger: createMessengerSender(MESSENGER_API_URL, secrets),
  };
};

/** Returns a function that sends a notification through Zalo or Messenger. */
export function buildChatNotificationSender(variables: Variables) {
  const senders = createPlatformSenders(variables);
  return async ({ channel, replies }: Notice, user: string): Promise<MessageProviderResult> => {
    if (!senders) return { kind: 'refused', reason: 'no-account' };
    const result = await senders[channel](user, replies);
    return result.kind === 'sent' ? { kind: 'accepted', id: result.id ?? channel } : result;
  };
}

/** Returns a function that sends a template message of Zalo Notification Service. */
export function buildZnsSender({ CHAT_SECRET, ZNS_API_URL }: Variables) {
  const send =
    CHAT_SECRET && ZNS_API_URL
      ? createZaloNotificationSender(ZNS_API_URL, createChatPlatformSecretClient(CHAT_SECRET))
      : undefined;
  return async (message: ZaloMessage, phone: string): Promise<MessageProviderResult> =>
    send ? send(message, phone) : { kind: 'refused', reason: 'no-account' };
}
