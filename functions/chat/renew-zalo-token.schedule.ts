import * as z from 'zod';
import { createChatPlatformSecretClient } from '../../adapters/chat/platform-secret.ts';
import { renewZaloToken } from '../../adapters/chat/renew-zalo-token.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { createScheduledFunction } from '../runtime/events/task.ts';

const Environment = z.object({ CHAT_SECRET: z.string(), ZALO_SIGN_IN_URL: z.url() });

/**
 * Lambda function that renews Zalo's access token, which is valid for one day. Only this function may renew it, because each
 * refresh token can be used once.
 */
export const handler = createScheduledFunction({
  services: () => readEnvironment(Environment),
  run: ({ CHAT_SECRET, ZALO_SIGN_IN_URL }) =>
    renewZaloToken(ZALO_SIGN_IN_URL, createChatPlatformSecretClient(CHAT_SECRET)),
});
