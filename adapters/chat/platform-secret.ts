import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';

/** Schema of the secret with the hotline's Zalo and Messenger accounts. A null account disables the platform. */
export const ChatPlatformSecret = z.object({
  zalo: z
    .object({
      appId: z.string(),
      appSecret: z.string(),
      oaId: z.string(),
      /** Secret with which signatures of Zalo's webhook requests are verified. */
      oaSecretKey: z.string().min(8),
      accessToken: z.string(),
      /** Zalo refresh token. It is valid for one renewal, which returns the next refresh token. */
      refreshToken: z.string(),
    })
    .nullable(),
  messenger: z
    .object({
      pageId: z.string(),
      /** Secret with which signatures of Meta's webhook requests are verified. */
      appSecret: z.string().min(8),
      verifyToken: z.string().min(8),
      pageToken: z.string(),
    })
    .nullable(),
});
export type ChatPlatformSecret = z.infer<typeof ChatPlatformSecret>;
export type ZaloAccount = NonNullable<ChatPlatformSecret['zalo']>;

/** Minutes for which a process caches the secret with the platform accounts. A rejected token ends the cache early. */
const freshMinutes = 5;

export type ChatPlatformSecretClient = {
  known(): Promise<ChatPlatformSecret>;
  /** Drops the cached secret after a platform rejected a token, because Secrets Manager may hold a newer token. */
  missed(): void;
  replace(secret: ChatPlatformSecret): Promise<void>;
};

/** Creates a client that reads and replaces the platforms' accounts in Secrets Manager, with a cache. */
export function createChatPlatformSecretClient(
  SecretId: string,
  now = () => new Date(),
): ChatPlatformSecretClient {
  const client = new SecretsManagerClient({});
  let known: Promise<ChatPlatformSecret> | undefined;
  let askAgainAt = 0;
  const ask = async (): Promise<ChatPlatformSecret> => {
    const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId }));
    return ChatPlatformSecret.parse(JSON.parse(SecretString));
  };
  return {
    known() {
      const at = now().getTime();
      if (!known || at >= askAgainAt) {
        askAgainAt = at + freshMinutes * 60_000;
        known = ask().catch((error: unknown) => {
          known = undefined;
          throw error;
        });
      }
      return known;
    },
    missed: () => {
      known = undefined;
    },
    replace: async (secret) => {
      const SecretString = JSON.stringify(secret);
      await client.send(new PutSecretValueCommand({ SecretId, SecretString }));
      known = undefined;
    },
  };
}
