import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';

/** Whose accounts the hotline has on the platforms. What is null has no door. */
export const PlatformSecret = z.object({
  zalo: z
    .object({
      appId: z.string(),
      appSecret: z.string(),
      oaId: z.string(),
      /** Signs what Zalo sends. */
      oaSecretKey: z.string().min(8),
      accessToken: z.string(),
      /** Good for one renewal, which brings the next. */
      refreshToken: z.string(),
    })
    .nullable(),
  messenger: z
    .object({
      pageId: z.string(),
      /** Signs what Meta sends. */
      appSecret: z.string().min(8),
      verifyToken: z.string().min(8),
      pageToken: z.string(),
    })
    .nullable(),
});
export type PlatformSecret = z.infer<typeof PlatformSecret>;
export type ZaloAccount = NonNullable<PlatformSecret['zalo']>;

/** After so long a process looks whether a token was renewed; one that was refused makes it look at once. */
const freshMinutes = 5;

export type PlatformSecrets = {
  known(): Promise<PlatformSecret>;
  /** A token was refused: there is a newer one, or there will be. */
  missed(): void;
  replace(secret: PlatformSecret): Promise<void>;
};

/** The platforms' accounts in Secrets Manager. */
export const platformSecrets = (SecretId: string, now = () => new Date()): PlatformSecrets => {
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
};
