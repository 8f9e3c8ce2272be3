import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { createOriginSecretReader } from '../../../adapters/secrets-manager/origin-secret.ts';

const secrets = mockClient(SecretsManagerClient);
const version = (VersionStage: string) =>
  secrets.on(GetSecretValueCommand, { SecretId: 'origin', VersionStage });
const none = new ResourceNotFoundException({ message: 'no such version', $metadata: {} });

beforeEach(() => {
  secrets.reset();
  version('AWSCURRENT').resolves({ SecretString: 'new' });
  version('AWSPREVIOUS').resolves({ SecretString: 'old' });
});

const looks = () => secrets.commandCalls(GetSecretValueCommand).length / 2;

/** Process with its own origin-secret cache and clock. */
const aProcess = () => {
  let minute = 0;
  const { known, missed } = createOriginSecretReader('origin', () => new Date(minute * 60_000));
  return {
    missed,
    at: (minutes: number) => {
      minute = minutes;
      return known();
    },
  };
};

describe('origin secret (proves that a request came through CloudFront)', () => {
  test('fetching the origin secret (shared with CloudFront) returns its current and its previous version', async () => {
    expect(await aProcess().at(0)).toEqual(['new', 'old']);
  });

  test('fetching the origin secret (shared with CloudFront) returns only one version before the first rotation', async () => {
    version('AWSPREVIOUS').rejects(none);
    expect(await aProcess().at(0)).toEqual(['new']);
  });

  test('the origin secret is fetched once per five minutes, even for concurrent requests', async () => {
    const { at } = aProcess();
    await Promise.all([at(0), at(0), at(4.9)]);
    expect(looks()).toBe(1);
    await at(5);
    expect(looks()).toBe(2);
  });

  test('the origin secret is fetched before its five minutes end when a request’s secret differs, at most once a minute', async () => {
    const { at, missed } = aProcess();
    await at(0);
    missed();
    await at(0.9);
    expect(looks()).toBe(1);
    version('AWSCURRENT').resolves({ SecretString: 'newer' });
    expect(await at(1)).toEqual(['newer', 'old']);
  });

  test('the cached origin secret is used during an outage of Secrets Manager', async () => {
    const { at } = aProcess();
    await at(0);
    version('AWSCURRENT').rejects(new Error('throttled'));
    expect(await at(6)).toEqual(['new', 'old']);
  });

  test('checking the origin secret throws until the secret was fetched once, and each request fetches again', async () => {
    version('AWSCURRENT').rejectsOnce(new Error('throttled')).resolves({ SecretString: 'new' });
    const { at } = aProcess();
    await expect(at(0)).rejects.toThrow('throttled');
    expect(await at(0)).toEqual(['new', 'old']);
  });

  test('checking the origin secret throws when the secret does not exist, instead of accepting requests', async () => {
    version('AWSCURRENT').rejects(none);
    await expect(aProcess().at(0)).rejects.toThrow();
  });
});
