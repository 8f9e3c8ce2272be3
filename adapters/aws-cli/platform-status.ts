import * as z from 'zod';
import type {
  AlarmsState,
  CertificateState,
  DeadLetterQueueState,
  FirewallState,
  KmsKeyState,
  SecretState,
  SignInState,
  TableState,
} from '../../core/operations/stage-state.ts';
import type { AwsQueryRunner } from './query-aws.ts';
import type { StageResource } from './stage-resources.ts';

const Table = z.object({
  Table: z.object({
    DeletionProtectionEnabled: z.boolean().default(false),
    StreamSpecification: z.object({ StreamEnabled: z.boolean() }).optional(),
  }),
});
const Backups = z.object({
  ContinuousBackupsDescription: z.object({
    PointInTimeRecoveryDescription: z.object({ PointInTimeRecoveryStatus: z.string() }),
  }),
});

export async function readTableStatus(ask: AwsQueryRunner, TableName: string): Promise<TableState> {
  const { Table: table } = Table.parse(await ask('dynamodb', 'describe-table', { TableName }));
  const backups = await ask('dynamodb', 'describe-continuous-backups', { TableName });
  const { PointInTimeRecoveryDescription: recovery } =
    Backups.parse(backups).ContinuousBackupsDescription;
  return {
    hasRecovery: recovery.PointInTimeRecoveryStatus === 'ENABLED',
    isProtected: table.DeletionProtectionEnabled,
    hasStream: table.StreamSpecification?.StreamEnabled ?? false,
  };
}

const Attributes = z.object({
  Attributes: z.object({ ApproximateNumberOfMessages: z.coerce.number() }),
});

export async function readDeadLetterStatus(
  ask: AwsQueryRunner,
  QueueUrl: string,
): Promise<DeadLetterQueueState> {
  const AttributeNames = ['ApproximateNumberOfMessages'];
  const answer = await ask('sqs', 'get-queue-attributes', { QueueUrl, AttributeNames });
  const { ApproximateNumberOfMessages: letters } = Attributes.parse(answer).Attributes;
  return { queue: QueueUrl.slice(QueueUrl.lastIndexOf('/') + 1), letters };
}

const Alarms = z.object({
  MetricAlarms: z.array(
    z.object({
      AlarmName: z.string(),
      AlarmDescription: z.string().default(''),
      StateValue: z.string(),
    }),
  ),
});
const Subscriptions = z.object({
  Subscriptions: z.array(z.object({ SubscriptionArn: z.string() })),
});

/** Returns whether an SNS subscription is confirmed. A pending subscription has no ARN. */
const isConfirmed = ({ SubscriptionArn }: { SubscriptionArn: string }): boolean =>
  SubscriptionArn.startsWith('arn:');

export async function readAlarmStatus(
  ask: AwsQueryRunner,
  prefix: string,
  TopicArn: string,
): Promise<AlarmsState> {
  const input = { AlarmNamePrefix: prefix };
  const { MetricAlarms } = Alarms.parse(await ask('cloudwatch', 'describe-alarms', input));
  const answer = await ask('sns', 'list-subscriptions-by-topic', { TopicArn });
  return {
    all: MetricAlarms.length,
    calling: MetricAlarms.filter(({ StateValue }) => StateValue === 'ALARM').map((alarm) => ({
      name: alarm.AlarmName,
      description: alarm.AlarmDescription,
    })),
    subscribers: Subscriptions.parse(answer).Subscriptions.filter(isConfirmed).length,
  };
}

const Key = z.object({ KeyMetadata: z.object({ KeyState: z.string() }) });

export async function readKeyStatus(
  ask: AwsQueryRunner,
  { logicalId, id }: StageResource,
): Promise<KmsKeyState> {
  return {
    name: logicalId.replace(/[0-9A-F]{8}$/, ''),
    state: Key.parse(await ask('kms', 'describe-key', { KeyId: id })).KeyMetadata.KeyState,
  };
}

const Secret = z.object({
  Name: z.string(),
  VersionIdsToStages: z.record(z.string(), z.array(z.string())).default({}),
});

export async function readSecretStatus(
  ask: AwsQueryRunner,
  { logicalId, id }: StageResource,
): Promise<SecretState> {
  const answer = await ask('secretsmanager', 'describe-secret', { SecretId: id });
  const stages = Object.values(Secret.parse(answer).VersionIdsToStages).flat();
  return { name: logicalId.replace(/[0-9A-F]{8}$/, ''), hasCurrent: stages.includes('AWSCURRENT') };
}

/** Schema for an instant in AWS CLI output: ISO text from version 2 of the CLI, seconds since 1970 from version 1. */
const CliInstant = z.union([
  z.number().transform((seconds) => new Date(seconds * 1000)),
  z.string().transform((text) => new Date(text)),
]);

const Certificate = z.object({
  Certificate: z.object({
    DomainName: z.string(),
    Status: z.string(),
    NotAfter: CliInstant.optional(),
  }),
});

const usEast1Option = { region: 'us-east-1' };

export async function readCertificateStatus(
  ask: AwsQueryRunner,
  arn: string,
): Promise<CertificateState> {
  const answer = await ask('acm', 'describe-certificate', { CertificateArn: arn }, usEast1Option);
  const {
    DomainName: domain,
    Status: status,
    NotAfter: until,
  } = Certificate.parse(answer).Certificate;
  return { domain, status, until };
}

const Distribution = z.object({
  DistributionConfig: z.object({ WebACLId: z.string().default('') }),
});

export async function readFirewallStatus(ask: AwsQueryRunner, Id: string): Promise<FirewallState> {
  const answer = await ask('cloudfront', 'get-distribution-config', { Id }, usEast1Option);
  return { isBefore: Distribution.parse(answer).DistributionConfig.WebACLId !== '' };
}

const Pool = z.object({ UserPool: z.object({ MfaConfiguration: z.string().default('OFF') }) });

export async function readSignInStatus(
  ask: AwsQueryRunner,
  UserPoolId: string,
): Promise<SignInState> {
  const answer = await ask('cognito-idp', 'describe-user-pool', { UserPoolId });
  return { mfa: Pool.parse(answer).UserPool.MfaConfiguration };
}

const Account = z.object({ AccountLimit: z.object({ ConcurrentExecutions: z.number() }) });

export async function readConcurrencyLimit(ask: AwsQueryRunner): Promise<number> {
  return Account.parse(await ask('lambda', 'get-account-settings')).AccountLimit
    .ConcurrentExecutions;
}
