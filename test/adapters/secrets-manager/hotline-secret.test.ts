import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { hotlineSecret } from '../../../adapters/secrets-manager/hotline-secret.ts';

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

/** The secret as a process keeps it, on a clock of its own. */
const aProcess = () => {
  let minute = 0;
  const secret = hotlineSecret('the-secret', () => new Date(minute * 60_000));
  return {
    secret,
    at: (minutes: number) => {
      minute = minutes;
      return secret();
    },
  };
};

describe('the hotline’s secret', () => {
  test('is asked for once, however many need it at once', async () => {
    const { secret, at } = aProcess();
    await Promise.all([secret(), secret(), secret()]);
    await at(4.9);
    expect(calls()).toEqual([{ SecretId: 'the-secret' }]);
  });

  test('names the versions that tickets may have been opened under', async () => {
    const { version, otherVersions } = await aProcess().at(0);
    expect([version, otherVersions]).toEqual(['v2', ['v1']]);
  });

  test('is asked for again after a failure, at once', async () => {
    secrets
      .on(GetSecretValueCommand)
      .rejectsOnce(new Error('throttled'))
      .resolves(stored({ current: 'v1', v1: first }));
    const { secret } = aProcess();
    await expect(secret()).rejects.toThrow('throttled');
    expect((await secret()).version).toBe('v1');
  });

  test('is looked at again after five minutes, and a new version is known then', async () => {
    secrets.on(GetSecretValueCommand).resolves(stored({ current: 'v1', v1: first }));
    const { at } = aProcess();
    expect((await at(0)).version).toBe('v1');
    secrets.on(GetSecretValueCommand).resolves(stored({ current: 'v2', v1: first, v2: second }));
    expect((await at(4.9)).version).toBe('v1');
    expect((await at(5)).version).toBe('v2');
  });

  test('stays what it was while Secrets Manager is out, which is asked once a minute', async () => {
    const { at } = aProcess();
    await at(0);
    secrets.on(GetSecretValueCommand).rejects(new Error('out'));
    for (const minute of [5, 5.5, 5.9, 6, 6.5]) expect((await at(minute)).version).toBe('v2');
    expect(calls()).toHaveLength(3);
  });

  test.each([
    ['isn’t JSON', { SecretString: first }],
    ['is missing', {}],
    ['is too short to be one', stored({ current: 'v1', v1: 'guess me' })],
  ])('is refused when it %s', async (_how, answer) => {
    secrets.on(GetSecretValueCommand).resolves(answer);
    await expect(aProcess().secret()).rejects.toThrow();
  });
});

describe('a digest', () => {
  test('is made under the current version, unless a ticket names its own', async () => {
    const keyed = await hotlineSecret('the-secret')();
    expect(keyed.version).toBe('v2');
    expect(keyed.digest('pin', 'a ticket')).toEqual(keyed.digest('pin', 'a ticket', 'v2'));
    expect(keyed.digest('pin', 'a ticket')).not.toEqual(keyed.digest('pin', 'a ticket', 'v1'));
  });

  test('of an old version stays what it was when another one became current', async () => {
    const after = await hotlineSecret('the-secret')();
    secrets.on(GetSecretValueCommand).resolves(stored({ current: 'v1', v1: first }));
    const before = await hotlineSecret('the-secret')();
    expect(after.digest('pin', 'a ticket', 'v1')).toEqual(before.digest('pin', 'a ticket'));
  });

  test('under a version that isn’t there is refused by its name', async () => {
    const keyed = await hotlineSecret('the-secret')();
    expect(() => keyed.digest('pin', 'a ticket', 'v3')).toThrow('has no version v3');
  });

  test('under a version that was just added works for the next request, a minute on', async () => {
    const { at } = aProcess();
    const keyed = await at(0);
    secrets.on(GetSecretValueCommand).resolves(stored({ current: 'v3', v2: second, v3: first }));
    expect(() => keyed.digest('pin', 'a ticket', 'v3')).toThrow();
    expect((await at(0.9)).version).toBe('v2');
    expect((await at(1)).digest('pin', 'a ticket', 'v3')).toBeDefined();
  });

  test('is an HMAC-SHA-256 that no other purpose shares', async () => {
    const keyed = await hotlineSecret('the-secret')();
    // printf 'pin\na ticket' | openssl dgst -sha256 -hmac 22222222222222222222222222222222
    expect(hex(keyed.digest('pin', 'a ticket'))).toBe(
      '052db2332d8c3f6650bafbde3d4a75dc02c3b5ac299a49835698d4437106adc8',
    );
    expect(keyed.digest('device', 'a ticket')).not.toEqual(keyed.digest('pin', 'a ticket'));
  });
});
