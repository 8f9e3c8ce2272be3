import * as z from 'zod';
import { createChatPlatformSecretClient } from '../../adapters/chat/platform-secret.ts';
import { createZaloNotificationSender } from '../../adapters/chat/zalo-notification-sender.ts';
import type { ComposedMessage } from '../../core/messages/compose/compose-message.ts';
import type { MessageProviderResult } from '../../core/messages/deliver/delivery-result.ts';
import {
  chatPlatformEnvironmentShape,
  createSendersIfConfigured,
} from '../runtime/chat-platform-senders.ts';

/** Environment variables for the chat platforms, with Zalo Notification Service. */
export const chatNotificationEnvironmentShape = {
  ...chatPlatformEnvironmentShape,
  ZNS_API_URL: z.url().optional(),
};
type Variables = z.infer<z.ZodObject<typeof chatNotificationEnvironmentShape>>;

type Notice = Extract<ComposedMessage, { kind: 'chat' }>;
type ZaloMessage = Extract<ComposedMessage, { kind: 'zns' }>;

/** Returns a function that sends a notification through Zalo or Messenger. */
export function buildChatNotificationSender(variables: Variables) {
  const senders = createSendersIfConfigured(variables);
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
