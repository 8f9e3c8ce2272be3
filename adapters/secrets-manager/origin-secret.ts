import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';

/** Minutes for which a process caches the origin secret, by which functions recognize requests from CloudFront. */
const freshMinutes = 5;
/** Minimum minutes between two reads of the origin secret when requests contain an unknown secret. */
const patientMinutes = 1;

/** Reader of the secrets by which functions recognize requests from CloudFront. */
export type OriginSecretReader = {
  /** Returns the current secret and the previous one, which CloudFront may still send. */
  known(): Promise<string[]>;
  /** Ends the cache early after a request contained an unknown secret, because Secrets Manager may hold a newer one. */
  missed(): void;
};

/** Creates a cached reader of the current and the previous secret that CloudFront sends. */
export function createOriginSecretReader(
  SecretId: string,
  now = () => new Date(),
): OriginSecretReader {
  const client = new SecretsManagerClient({});
  let cached: string[] | undefined;
  let latestRead: Promise<string[]> | undefined;
  let readAt = 0;
  let askAgainAt = 0;
  const minutes = (count: number): number => count * 60_000;

  const version = async (VersionStage: string): Promise<string[]> => {
    try {
      const { SecretString } = await client.send(
        new GetSecretValueCommand({ SecretId, VersionStage }),
      );
      return SecretString ? [SecretString] : [];
    } catch (error) {
      // a secret that was never changed has no previous version
      if (error instanceof ResourceNotFoundException && VersionStage === 'AWSPREVIOUS') return [];
      throw error;
    }
  };
  const ask = async (): Promise<string[]> => {
    try {
      cached = (await Promise.all(['AWSCURRENT', 'AWSPREVIOUS'].map(version))).flat();
    } catch (error) {
      askAgainAt = cached ? readAt + minutes(patientMinutes) : 0;
      // the cached secret stays valid, so that an outage of Secrets Manager does not stop the hotline
      if (!cached) throw error;
    }
    return cached;
  };

  return {
    known() {
      const at = now().getTime();
      if (!latestRead || at >= askAgainAt) {
        readAt = at;
        askAgainAt = at + minutes(freshMinutes);
        latestRead = ask();
      }
      return latestRead;
    },
    missed() {
      askAgainAt = Math.min(askAgainAt, readAt + minutes(patientMinutes));
    },
  };
}
