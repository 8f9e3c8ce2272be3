import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';

/** Minutes for which a process caches the origin secret. */
const freshMinutes = 5;
/** Minimum minutes between two reads of the origin secret when an unknown value is received. */
const patientMinutes = 1;

/** Secrets by which functions recognise requests from CloudFront. */
export type OriginSecrets = {
  /** Returns the current origin secret and the previous one, which CloudFront may still send. */
  known(): Promise<string[]>;
  /** Ends the cache early after a request had an unknown origin secret, since a newer one may exist. */
  missed(): void;
};

/** Creates a reader of the current and previous origin secret in Secrets Manager, with a cache. */
export function originSecrets(SecretId: string, now = () => new Date()): OriginSecrets {
  const client = new SecretsManagerClient({});
  let kept: string[] | undefined;
  let asked: Promise<string[]> | undefined;
  let askedAt = 0;
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
      kept = (await Promise.all(['AWSCURRENT', 'AWSPREVIOUS'].map(version))).flat();
    } catch (error) {
      askAgainAt = kept ? askedAt + minutes(patientMinutes) : 0;
      // the cached secret stays valid, so that an outage of Secrets Manager does not stop the hotline
      if (!kept) throw error;
    }
    return kept;
  };

  return {
    known() {
      const at = now().getTime();
      if (!asked || at >= askAgainAt) {
        askedAt = at;
        askAgainAt = at + minutes(freshMinutes);
        asked = ask();
      }
      return asked;
    },
    missed() {
      askAgainAt = Math.min(askAgainAt, askedAt + minutes(patientMinutes));
    },
  };
}
