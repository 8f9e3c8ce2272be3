import * as z from 'zod';
import { createPhotoFetcher } from '../../adapters/chat/fetch-photo.ts';
import { createMessengerSender } from '../../adapters/chat/messenger-sender.ts';
import { createChatPlatformSecretClient } from '../../adapters/chat/platform-secret.ts';
import { createZaloSender } from '../../adapters/chat/zalo-sender.ts';
import type { ChatQueueMessage } from '../../core/conversation/model/chat-message.ts';
import type { ChatReplySender } from '../../core/conversation/ports/chat-reply-sender.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { buildStorePhotoDeps } from '../runtime/store-photo-deps.ts';
import { buildChatDeps } from './deps.ts';

const Environment = z.object({
  CHAT_SECRET: z.string(),
  ZALO_API_URL: z.url(),
  MESSENGER_API_URL: z.url(),
  CHAT_PHOTO_HOSTS: z.string().transform((hosts) => hosts.split(',')),
  PHOTO_BUCKET: z.string(),
});

export function buildChatPlatformReplyDeps() {
  const env = readEnvironment(Environment);
  const secrets = createChatPlatformSecretClient(env.CHAT_SECRET);
  const senders: Record<ChatQueueMessage['channel'], ChatReplySender> = {
    zalo: createZaloSender(env.ZALO_API_URL, secrets),
    messenger: createMessengerSender(env.MESSENGER_API_URL, secrets),
  };
  return {
    ...buildChatDeps(),
    senders,
    fetchPhoto: createPhotoFetcher(env.CHAT_PHOTO_HOSTS),
    ...buildStorePhotoDeps(env.PHOTO_BUCKET),
  };
}
export type ChatPlatformReplyDeps = ReturnType<typeof buildChatPlatformReplyDeps>;
