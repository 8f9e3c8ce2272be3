// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node modules lacks those with the prefix only.
import { DatabaseSync } from 'node:sqlite';
import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createSecretsManagerEmulator } from '../../../local/services/secrets-manager.ts';
import { serveAwsService } from './serve-aws-service.ts';

const arn = 'arn:aws:secretsmanager:ap-southeast-1:000000000000:secret:hotline-local1';
const createdAt = new Date('2021-12-03T01:00:00Z');
const changedAt = new Date('2021-12-04T01:00:00Z');

let store: DatabaseSync;
let now: Date;
let served: Awaited<ReturnType<typeof serveAwsService>>;
let client: SecretsManagerClient;

const open = () => createSecretsManagerEmulator(store, { now: () => now });

beforeEach(async () => {
  store = new DatabaseSync(':memory:');
  now = createdAt;
  const secrets = open();
  secrets.register({ arn, name: 'hotline', secretString: 'first' });
  served = await serveAwsService(secrets);
  client = new SecretsManagerClient(served.client);
});
afterEach(() => {
  client.destroy();
  served.close();
});

const get = (more: object = {}) =>
  client.send(new GetSecretValueCommand({ SecretId: arn, ...more }));
const put = (SecretString: string, more: object = {}) =>
  client.send(new PutSecretValueCommand({ SecretId: arn, SecretString, ...more }));

/** Returns the value of a secret that is generated from the given `GenerateSecretString` options. */
const generated = async (wanted: object) => {
  open().register({ arn: `${arn}2`, name: 'made', generateSecretString: wanted });
  return (await get({ SecretId: 'made' })).SecretString ?? '';
};

describe('value of a simulated secret', () => {
  test('simulated Secrets Manager returns a secret by ARN and by name', async () => {
    for (const SecretId of [arn, 'hotline']) {
      expect(await get({ SecretId })).toMatchObject({
        ARN: arn,
        Name: 'hotline',
        SecretString: 'first',
        VersionStages: ['AWSCURRENT'],
        CreatedDate: createdAt,
      });
    }
  });

  test('simulated PutSecretValue creates a new current version and keeps the old one as AWSPREVIOUS', async () => {
    now = changedAt;
    await put('second');
    expect((await get()).SecretString).toBe('second');
    expect((await get({ VersionStage: 'AWSPREVIOUS' })).SecretString).toBe('first');
    await put('third');
    expect((await get({ VersionStage: 'AWSPREVIOUS' })).SecretString).toBe('second');
  });

  test('simulated PutSecretValue is idempotent by token and rejects another value with the same token', async () => {
    const ClientRequestToken = 'x'.repeat(32);
    const first = await put('second', { ClientRequestToken });
    expect((await put('second', { ClientRequestToken })).VersionId).toBe(first.VersionId);
    const another = put('other', { ClientRequestToken });
    await expect(another).rejects.toMatchObject({ name: 'ResourceExistsException' });
  });

  test("the value of a simulated secret survives a restart, even if the template's value changed", async () => {
    await put('second');
    open().register({ arn, name: 'hotline', secretString: 'from the template' });
    expect((await get()).SecretString).toBe('second');
  });
});

test('simulated Secrets Manager answers ResourceNotFoundException for unknown secrets and stages', async () => {
  const absent = { name: 'ResourceNotFoundException' };
  await expect(get({ SecretId: 'gone' })).rejects.toMatchObject(absent);
  await expect(get({ VersionStage: 'AWSPREVIOUS' })).rejects.toMatchObject(absent);
  await expect(put('x', { SecretId: 'gone' })).rejects.toMatchObject(absent);
});

describe('generated value of a secret', () => {
  test('a generated secret inserts a password into its JSON template, and keeps that password', async () => {
    const wanted = {
      SecretStringTemplate: '{"current":"v1"}',
      GenerateStringKey: 'v1',
      PasswordLength: 64,
      ExcludePunctuation: true,
    };
    const first = await generated(wanted);
    const { current, v1 } = z
      .object({ current: z.string(), v1: z.string() })
      .parse(JSON.parse(first));
    expect(current).toBe('v1');
    expect(v1).toMatch(/^[a-zA-Z0-9]{64}$/);
    expect(await generated(wanted)).toBe(first);
  });

  test('a generated secret has 32 characters of four types by default', async () => {
    const password = await generated({});
    expect(password).toHaveLength(32);
    for (const type of [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/]) expect(password).toMatch(type);
  });

  test('a generated secret that is too short for every character type is rejected', async () => {
    await expect(generated({ PasswordLength: 3 })).rejects.toThrow('PasswordLength');
  });

  test('a generated secret with an unknown option is rejected', async () => {
    await expect(generated({ Length: 5 })).rejects.toThrow('Length');
  });
});
