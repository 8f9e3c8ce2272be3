import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { AwsServiceEmulator, Clock } from '../component-types.ts';
import type { SqliteStore } from '../sqlite-store.ts';
import {
  type AwsOperationResult,
  createAwsJsonService,
  defineOperation,
  failOperation,
  succeedOperation,
  toEpochSeconds,
} from './aws-json.ts';
import { GenerateSecretString, generateSecretString } from './cognito/random-password.ts';
import {
  createSecretStore,
  type Secret,
  type SecretStore,
  type SecretVersion,
} from './secret-store.ts';

type SecretResource = {
  arn: string;
  name: string;
  secretString?: string | undefined;
  /** Unvalidated `GenerateSecretString` property from the CloudFormation template. */
  generateSecretString?: unknown;
};

export type SecretsManagerEmulator = AwsServiceEmulator & {
  /** Registers a secret and creates its first value. Later starts of the local run keep the stored value. */
  register(secret: SecretResource): void;
  /**
   * Returns the current value of a secret. The simulators of outside systems use it for secrets that they share with the
   * hotline.
   */
  valueOf(arn: string): string | undefined;
};

const SecretId = z.string().min(1);

const GetSecretValue = z.strictObject({
  SecretId,
  VersionStage: z.enum(['AWSCURRENT', 'AWSPREVIOUS']).default('AWSCURRENT'),
});
// Binary values and custom stages are rejected, because the emulator doesn't support reading them.
const PutSecretValue = z.strictObject({
  SecretId,
  SecretString: z.string().min(1).max(65_536),
  ClientRequestToken: z.string().default(() => randomUUID()),
  VersionStages: z.tuple([z.literal('AWSCURRENT')]).optional(),
});

export function createSecretsManagerEmulator(
  store: SqliteStore,
  clock: Clock,
): SecretsManagerEmulator {
  const secrets = createSecretStore(store);
  const withSecret = (
    id: string,
    run: (secret: Secret) => AwsOperationResult,
  ): AwsOperationResult => {
    const secret = secrets.find(id);
    return secret ? run(secret) : notFound("Secrets Manager can't find the specified secret.");
  };
  const service = createAwsJsonService({
    endpointName: 'SECRETS_MANAGER',
    target: 'secretsmanager',
    version: '1.1',
    operations: {
      GetSecretValue: defineOperation(GetSecretValue, (input) =>
        withSecret(input.SecretId, (secret) => readValue(secrets, secret, input)),
      ),
      PutSecretValue: defineOperation(PutSecretValue, (input) =>
        withSecret(input.SecretId, (secret) => putValue(secrets, secret, input, clock.now())),
      ),
    },
  });
  return {
    ...service,
    register: ({ arn, name, secretString, generateSecretString: wanted }) => {
      const createdAt = clock.now();
      secrets.register({ arn, name, createdAt });
      if (secrets.versions(arn).length > 0) return;
      const value = secretString ?? generateSecretString(GenerateSecretString.parse(wanted ?? {}));
      secrets.add(arn, { id: randomUUID(), value, createdAt });
    },
    valueOf: (arn) => secrets.versions(arn).find(({ stage }) => stage === 'AWSCURRENT')?.value,
  };
}

const notFound = (message: string): AwsOperationResult =>
  failOperation('ResourceNotFoundException', message);

const readValue = (
  secrets: SecretStore,
  { arn, name }: Secret,
  { VersionStage }: z.output<typeof GetSecretValue>,
): AwsOperationResult => {
  const version = secrets.versions(arn).find(({ stage }) => stage === VersionStage);
  if (!version) return notFound("Secrets Manager can't find the specified secret value.");
  return succeedOperation({
    ARN: arn,
    Name: name,
    VersionId: version.id,
    SecretString: version.value,
    VersionStages: stagesOf(version),
    CreatedDate: toEpochSeconds(version.createdAt),
  });
};

const putValue = (
  secrets: SecretStore,
  { arn, name }: Secret,
  { SecretString: value, ClientRequestToken: id }: z.output<typeof PutSecretValue>,
  createdAt: Date,
): AwsOperationResult => {
  const existing = secrets.versions(arn).find((version) => version.id === id);
  if (existing && existing.value !== value) {
    return failOperation(
      'ResourceExistsException',
      `Version ${id} already exists with a different value.`,
    );
  }
  if (!existing) secrets.add(arn, { id, value, createdAt });
  const stages = existing ? stagesOf(existing) : ['AWSCURRENT'];
  return succeedOperation({ ARN: arn, Name: name, VersionId: id, VersionStages: stages });
};

const stagesOf = ({ stage }: SecretVersion): string[] => (stage === null ? [] : [stage]);
