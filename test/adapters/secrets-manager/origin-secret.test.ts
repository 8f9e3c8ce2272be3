import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { originSecrets } from '../../../adapters/secrets-manager/origin-secret.ts';

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

/** The secrets as a process keeps them, on a clock of its own. */
const aProcess = () => {
  let minute = 0;
  const { known, missed } = originSecrets('origin', () => new Date(minute * 60_000));
  return {
    missed,
    at: (minutes: number) => {
      minute = minutes;
      return known();
    },
  };
};

describe('the origin secret', () => {
  test('is known in its current version and the one before', async () => {
    expect(await aProcess().at(0)).toEqual(['new', 'old']);
  });

  test('has no version before the first', async () => {
    version('AWSPREVIOUS').rejects(none);
    expect(await aProcess().at(0)).toEqual(['new']);
  });

  test('is asked for once in five minutes, however many come', async () => {
    const { at } = aProcess();
    await Promise.all([at(0), at(0), at(4.9)]);
    expect(looks()).toBe(1);
    await at(5);
    expect(looks()).toBe(2);
  });

  test('is asked for sooner when another was shown, but once a minute at most', async () => {
    const { at, missed } = aProcess();
    await at(0);
    missed();
    await at(0.9);
    expect(looks()).toBe(1);
    version('AWSCURRENT').resolves({ SecretString: 'newer' });
    expect(await at(1)).toEqual(['newer', 'old']);
  });

  test('stays good through an outage', async () => {
    const { at } = aProcess();
    await at(0);
    version('AWSCURRENT').rejects(new Error('throttled'));
    expect(await at(6)).toEqual(['new', 'old']);
  });

  test('that could never be had lets nobody in, and is asked for at once again', async () => {
    version('AWSCURRENT').rejectsOnce(new Error('throttled')).resolves({ SecretString: 'new' });
    const { at } = aProcess();
    await expect(at(0)).rejects.toThrow('throttled');
    expect(await at(0)).toEqual(['new', 'old']);
  });

  test('that is gone is a failure, not an open door', async () => {
    version('AWSCURRENT').rejects(none);
    await expect(aProcess().at(0)).rejects.toThrow();
  });
});
