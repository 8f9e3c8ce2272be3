import * as z from 'zod';
import { createMessengerSender } from '../../adapters/chat/messenger-sender.ts';
import { createChatPlatformSecretClient } from '../../adapters/chat/platform-secret.ts';
import { createZaloSender } from '../../adapters/chat/zalo-sender.ts';
import type { ChatQueueMessage } from '../../core/conversation/model/chat-message.ts';
import type { HandleOperatorChatEventDeps } from '../../core/conversation/operator/handle-operator-event.ts';
import type { ChatReplySender } from '../../core/conversation/ports/chat-reply-sender.ts';
import { logOperation } from './log.ts';

export const chatPlatformEnvironmentShape = {
  /** Name of the secret with the Zalo and Messenger credentials; set only in deployments that use these platforms. */
  CHAT_SECRET: z.string().optional(),
  ZALO_API_URL: z.string().default(''),
  MESSENGER_API_URL: z.string().default(''),
};
const Environment = z.object(chatPlatformEnvironmentShape);
type Environment = z.infer<typeof Environment>;

const createSenders = (
  env: Environment,
): Record<ChatQueueMessage['channel'], ChatReplySender> | undefined => {
  if (env.CHAT_SECRET === undefined) return undefined;
  const secrets = createChatPlatformSecretClient(env.CHAT_SECRET);
  return {
    zalo: createZaloSender(env.ZALO_API_URL, secrets),
    messenger: createMessengerSender(env.MESSENGER_API_URL, secrets),
  };
};

/** Builds a function that sends replies of the operators to chat users on Zalo and Messenger. */
export function createOperatorReplySender(env: Environment): HandleOperatorChatEventDeps['send'] {
  const senders = createSenders(env);
  return async ({ channel, user }, replies) => {
    const sender = channel === 'chat' ? undefined : senders?.[channel];
    const sent = await sender?.(user, replies);
    // Refused if the user unfollowed the account or has not written for a week.
    if (sent?.kind === 'refused') logOperation({ chat: channel, heard: sent.reason });
  };
}
