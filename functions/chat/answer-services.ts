import * as z from 'zod';
import { fetchPhoto } from '../../adapters/chat/fetch-photo.ts';
import { messengerSender } from '../../adapters/chat/messenger-sender.ts';
import { platformSecrets } from '../../adapters/chat/platform-secret.ts';
import { zaloSender } from '../../adapters/chat/zalo-sender.ts';
import { createThumbnail } from '../../adapters/images/thumbnail.ts';
import { photoStore } from '../../adapters/s3/photo-store.ts';
import type { ChatMessage } from '../../core/conversation/chat-message.ts';
import type { SendToChatUser } from '../../core/conversation/sending.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { photoIdOf } from '../runtime/photo-id-of.ts';
import { chatServices } from './services.ts';

const Environment = z.object({
  CHAT_SECRET: z.string(),
  ZALO_API_URL: z.url(),
  MESSENGER_API_URL: z.url(),
  CHAT_PHOTO_HOSTS: z.string().transform((hosts) => hosts.split(',')),
  PHOTO_BUCKET: z.string(),
});

export function answerServices() {
  const env = readEnvironment(Environment);
  const secrets = platformSecrets(env.CHAT_SECRET);
  const senders: Record<ChatMessage['channel'], SendToChatUser> = {
    zalo: zaloSender(env.ZALO_API_URL, secrets),
    messenger: messengerSender(env.MESSENGER_API_URL, secrets),
  };
  return {
    ...chatServices(),
    senders,
    fetchPhoto: fetchPhoto(env.CHAT_PHOTO_HOSTS),
    shelf: photoStore(env.PHOTO_BUCKET),
    thumbnailOf: createThumbnail,
    idOf: photoIdOf,
  };
}
type Adapters = ReturnType<typeof answerServices>;
export type AnswerServices = Omit<Adapters, 'shelf'> & { shelf: Pick<Adapters['shelf'], 'put'> };
