import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';

/** After so long a process looks whether there is another. */
const freshMinutes = 5;
/** One that it doesn't know makes it look sooner, but no more often than this. */
const patientMinutes = 1;

/** What tells the hotline's front from everybody else. */
export type OriginSecrets = {
  /** The current one and, while CloudFront may still send it, the one before. */
  known(): Promise<string[]>;
  /** Somebody showed another: maybe there is a newer one. */
  missed(): void;
};

/** The origin secret in Secrets Manager, in its two versions that may be in use. */
export const originSecrets = (SecretId: string, now = () => new Date()): OriginSecrets => {
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
      // a secret that was never changed has no version before the current one
      if (error instanceof ResourceNotFoundException && VersionStage === 'AWSPREVIOUS') return [];
      throw error;
    }
  };
  const ask = async (): Promise<string[]> => {
    try {
      kept = (await Promise.all(['AWSCURRENT', 'AWSPREVIOUS'].map(version))).flat();
    } catch (error) {
      askAgainAt = kept ? askedAt + minutes(patientMinutes) : 0;
      // what is known stays good: an outage of Secrets Manager need not be one of the hotline
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
};
