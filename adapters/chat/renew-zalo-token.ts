import * as z from 'zod';
import type { ChatPlatformSecretClient } from './platform-secret.ts';
import { postToChatPlatform } from './post-to-chat-platform.ts';

const Tokens = z.object({ access_token: z.string().min(1), refresh_token: z.string().min(1) });

/**
 * Renews Zalo's access token and refresh token and stores the new pair. A refresh token works only once, so calls must never
 * run concurrently.
 */
export async function renewZaloToken(
  url: string,
  secrets: ChatPlatformSecretClient,
): Promise<'renewed' | 'no-account'> {
  const secret = await secrets.known();
  if (!secret.zalo) return 'no-account';
  const { appId, appSecret, refreshToken } = secret.zalo;
  const answer = Tokens.safeParse(
    await postToChatPlatform({
      url: `${url}/v4/oa/access_token`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', secret_key: appSecret },
      body: new URLSearchParams({
        app_id: appId,
        grant_type: 'refresh_token',
        refresh_token: refreshToken,
      }).toString(),
    }),
  );
  if (!answer.success)
    throw new Error(
      'Zalo token renewal failed: the response has no access token; see docs/chat.md',
    );
  const { access_token: accessToken, refresh_token: next } = answer.data;
  await secrets.replace({ ...secret, zalo: { ...secret.zalo, accessToken, refreshToken: next } });
  return 'renewed';
}
