import * as z from 'zod';
import { createPhotoFetcher } from '../../../adapters/chat/fetch-photo.ts';
import {
  chatPlatformEnvironmentShape,
  createChatPlatformSenders,
} from '../../runtime/chat-platform-senders.ts';
import { readEnvironment } from '../../runtime/environment.ts';
import { buildStorePhotoDeps } from '../../runtime/store-photo-deps.ts';
import { buildChatDeps } from '../deps.ts';

const Environment = z
  .object(chatPlatformEnvironmentShape)
  .required()
  .extend({
    CHAT_PHOTO_HOSTS: z.string().transform((hosts) => hosts.split(',')),
    PHOTO_BUCKET: z.string(),
  });

export function buildChatPlatformReplyDeps() {
  const env = readEnvironment(Environment);
  return {
    ...buildChatDeps(),
    senders: createChatPlatformSenders(env),
    fetchPhoto: createPhotoFetcher(env.CHAT_PHOTO_HOSTS),
    ...buildStorePhotoDeps(env.PHOTO_BUCKET),
  };
}
export type ChatPlatformReplyDeps = ReturnType<typeof buildChatPlatformReplyDeps>;
