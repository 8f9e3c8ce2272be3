import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { createHotlineSecretReader } from '../../../adapters/secrets-manager/hotline-secret.ts';

const secrets = mockClient(SecretsManagerClient);
const [first, second] = ['1'.repeat(32), '2'.repeat(32)];
const stored = (secret: object) => ({ SecretString: JSON.stringify(secret) });

beforeEach(() => {
  secrets.reset();
  secrets.on(GetSecretValueCommand).resolves(stored({ current: 'v2', v1: first, v2: second }));
});

const hex = (digest: Uint8Array): string => Buffer.from(digest).toString('hex');

const calls = () =>
  secrets.commandCalls(GetSecretValueCommand).map(({ args: [{ input }] }) => input);

/** Process with its own secret cache and clock. */
const aProcess = () => {
  let minute = 0;
  const secret = createHotlineSecretReader('the-secret', () => new Date(minute * 60_000));
  return {
    secret,
    at: (minutes: number) => {
      minute = minutes;
      return secret();
    },
  };
};

describe('hotline secret', () => {
  test('the hotline secret is fetched once for concurrent readers', async () => {
    const { secret, at } = aProcess();
    await Promise.all([secret(), secret(), secret()]);
    await at(4.9);
    expect(calls()).toEqual([{ SecretId: 'the-secret' }]);
  });

  test('the hotline secret includes older versions, under which tickets may have been opened', async () => {
    const { version, otherVersions } = await aProcess().at(0);
    expect([version, otherVersions]).toEqual(['v2', ['v1']]);
  });

  test('the hotline secret is fetched again immediately after a failure', async () => {
    secrets
      .on(GetSecretValueCommand)
      .rejectsOnce(new Error('throttled'))
      .resolves(stored({ current: 'v1', v1: first }));
    const { secret } = aProcess();
    await expect(secret()).rejects.toThrow('throttled');
    expect((await secret()).version).toBe('v1');
  });

  test('the hotline secret is refreshed after five minutes and then includes a new version', async () => {
    secrets.on(GetSecretValueCommand).resolves(stored({ current: 'v1', v1: first }));
    const { at } = aProcess();
    expect((await at(0)).version).toBe('v1');
    secrets.on(GetSecretValueCommand).resolves(stored({ current: 'v2', v1: first, v2: second }));
    expect((await at(4.9)).version).toBe('v1');
    expect((await at(5)).version).toBe('v2');
  });

  test('the cached hotline secret is used during a Secrets Manager outage, with a retry once a minute', async () => {
    const { at } = aProcess();
    await at(0);
    secrets.on(GetSecretValueCommand).rejects(new Error('out'));
    for (const minute of [5, 5.5, 5.9, 6, 6.5]) expect((await at(minute)).version).toBe('v2');
    expect(calls()).toHaveLength(3);
  });

  test.each([
    ['isn’t JSON', { SecretString: first }],
    ['is missing', {}],
    ['is too short', stored({ current: 'v1', v1: 'guess me' })],
  ])('a hotline secret that %s is rejected', async (_how, answer) => {
    secrets.on(GetSecretValueCommand).resolves(answer);
    await expect(aProcess().secret()).rejects.toThrow();
  });
});

describe('HMAC with the hotline secret', () => {
  test('an HMAC uses the current secret version unless the ticket names its own', async () => {
    const hmac = await createHotlineSecretReader('the-secret')();
    expect(hmac.version).toBe('v2');
    expect(hmac.digest('pin', 'a ticket')).toEqual(hmac.digest('pin', 'a ticket', 'v2'));
    expect(hmac.digest('pin', 'a ticket')).not.toEqual(hmac.digest('pin', 'a ticket', 'v1'));
  });

  test('an HMAC under an old secret version stays the same after a rotation', async () => {
    const after = await createHotlineSecretReader('the-secret')();
    secrets.on(GetSecretValueCommand).resolves(stored({ current: 'v1', v1: first }));
    const before = await createHotlineSecretReader('the-secret')();
    expect(after.digest('pin', 'a ticket', 'v1')).toEqual(before.digest('pin', 'a ticket'));
  });

  test('an HMAC under an unknown secret version is rejected with the version in the error', async () => {
    const hmac = await createHotlineSecretReader('the-secret')();
    expect(() => hmac.digest('pin', 'a ticket', 'v3')).toThrow('has no version v3');
  });

  test('an HMAC under a newly added secret version can be computed after the next refetch one minute later', async () => {
    const { at } = aProcess();
    const hmac = await at(0);
    secrets.on(GetSecretValueCommand).resolves(stored({ current: 'v3', v2: second, v3: first }));
    expect(() => hmac.digest('pin', 'a ticket', 'v3')).toThrow();
    expect((await at(0.9)).version).toBe('v2');
    expect((await at(1)).digest('pin', 'a ticket', 'v3')).toBeDefined();
  });

  test('an HMAC is HMAC-SHA-256 and differs for every purpose', async () => {
    const hmac = await createHotlineSecretReader('the-secret')();
    // printf 'pin\na ticket' | openssl dgst -sha256 -hmac 22222222222222222222222222222222
    expect(hex(hmac.digest('pin', 'a ticket'))).toBe(
      '052db2332d8c3f6650bafbde3d4a75dc02c3b5ac299a49835698d4437106adc8',
    );
    expect(hmac.digest('device', 'a ticket')).not.toEqual(hmac.digest('pin', 'a ticket'));
  });
});
