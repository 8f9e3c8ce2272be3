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

describe('the hotline’s secret', () => {
  test('is asked for once, however many need it at once', async () => {
    const secret = hotlineSecret('the-secret');
    await Promise.all([secret(), secret(), secret()]);
    await secret();
    const calls = secrets.commandCalls(GetSecretValueCommand);
    expect(calls.map(({ args: [{ input }] }) => input)).toEqual([{ SecretId: 'the-secret' }]);
  });

  test('is asked for again after a failure', async () => {
    secrets
      .on(GetSecretValueCommand)
      .rejectsOnce(new Error('throttled'))
      .resolves(stored({ current: 'v1', v1: first }));
    const secret = hotlineSecret('the-secret');
    await expect(secret()).rejects.toThrow('throttled');
    expect((await secret()).version).toBe('v1');
  });

  test.each([
    ['isn’t JSON', { SecretString: first }],
    ['is missing', {}],
    ['is too short to be one', stored({ current: 'v1', v1: 'guess me' })],
  ])('is refused when it %s', async (_how, answer) => {
    secrets.on(GetSecretValueCommand).resolves(answer);
    await expect(hotlineSecret('the-secret')()).rejects.toThrow();
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

  test('is an HMAC-SHA-256 that no other purpose shares', async () => {
    const keyed = await hotlineSecret('the-secret')();
    // printf 'pin\na ticket' | openssl dgst -sha256 -hmac 22222222222222222222222222222222
    expect(hex(keyed.digest('pin', 'a ticket'))).toBe(
      '052db2332d8c3f6650bafbde3d4a75dc02c3b5ac299a49835698d4437106adc8',
    );
    expect(keyed.digest('device', 'a ticket')).not.toEqual(keyed.digest('pin', 'a ticket'));
  });
});
