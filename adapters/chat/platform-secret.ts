import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';

/** Schema of the secret with the hotline's Zalo and Messenger accounts. A null account disables the platform. */
export const PlatformSecret = z.object({
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
export type PlatformSecret = z.infer<typeof PlatformSecret>;
export type ZaloAccount = NonNullable<PlatformSecret['zalo']>;

/** Minutes for which a process caches the secret with the platform accounts. A rejected token ends the cache early. */
const freshMinutes = 5;

export type PlatformSecretClient = {
  known(): Promise<PlatformSecret>;
  /** Drops the cached secret after a platform rejected a token, because Secrets Manager may hold a newer token. */
  missed(): void;
  replace(secret: PlatformSecret): Promise<void>;
};

/** Creates a client that reads and replaces the platforms' accounts in Secrets Manager, with a cache. */
export function createPlatformSecretClient(
  SecretId: string,
  now = () => new Date(),
): PlatformSecretClient {
  const client = new SecretsManagerClient({});
  let known: Promise<PlatformSecret> | undefined;
  let askAgainAt = 0;
  const ask = async (): Promise<PlatformSecret> => {
    const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId }));
    return PlatformSecret.parse(JSON.parse(SecretString));
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
