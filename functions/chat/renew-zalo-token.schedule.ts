import * as z from 'zod';
import { platformSecrets } from '../../adapters/chat/platform-secret.ts';
import { renewZaloToken } from '../../adapters/chat/renew-zalo-token.ts';
import { environment } from '../runtime/environment.ts';
import { taskFunction } from '../runtime/task.ts';

const Environment = z.object({ CHAT_SECRET: z.string(), ZALO_SIGN_IN_URL: z.url() });

/** Zalo's tokens last a day: this one function renews them, as each renewal is good once. */
export const handler = taskFunction({
  input: z.unknown(),
  services: () => environment(Environment),
  run: (_event, { CHAT_SECRET, ZALO_SIGN_IN_URL }) =>
    renewZaloToken(ZALO_SIGN_IN_URL, platformSecrets(CHAT_SECRET)),
});
