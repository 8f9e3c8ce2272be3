import { expect, test } from 'vitest';
import { inspectStage } from '../../../adapters/aws-cli/inspect-stage.ts';
import { type AwsQueryRunner, AwsRejectionError } from '../../../adapters/aws-cli/query-aws.ts';

const wanted = {
  ...{ isKept: true, smsBudgetUsd: 2000, messageUsdPerDay: 500, requestsPerSecond: 500 },
  ...{ mustUseMfa: true, hasFront: true, maxContacts: 40, prompts: 2 },
};

const resource = (LogicalResourceId: string, ResourceType: string, PhysicalResourceId: string) => ({
  ...{ LogicalResourceId, ResourceType, PhysicalResourceId },
});

const resources = [
  resource('Tickets83B11BB2', 'AWS::DynamoDB::GlobalTable', 'the-table'),
  resource('SweeperMissed75F09D0D', 'AWS::SQS::Queue', 'https://sqs/1/Missed'),
  resource('WebhooksDeliveries78486319', 'AWS::SQS::Queue', 'https://sqs/1/Deliveries'),
  resource('ContactKey397FFA9E', 'AWS::KMS::Key', 'key-1'),
  resource('SecretA720EF05', 'AWS::SecretsManager::Secret', 'arn:secret'),
  resource('AlarmsTopic3A2DFEBA', 'AWS::SNS::Topic', 'arn:topic'),
  resource('SendNotifications00000000', 'AWS::Lambda::Function', 'deliver'),
  resource('StaffSignInPool7B6BBD10', 'AWS::Cognito::UserPool', 'pool-1'),
  resource('PhoneInstance769C47A0', 'AWS::Connect::Instance', 'arn:aws:connect:instance/i-1'),
  resource('Prompts037647B5', 'AWS::S3::Bucket', 'prompts'),
  resource('FrontDistribution428BE642', 'AWS::CloudFront::Distribution', 'E1'),
  resource('Certificate4E7ABB08', 'AWS::CertificateManager::Certificate', 'arn:certificate'),
];

/** Responses of a healthy stage by AWS CLI operation. */
const answers: Record<string, unknown> = {
  'cloudformation describe-stacks': {
    Stacks: [
      {
        ...{ StackName: 'HotlineData-prod', StackStatus: 'CREATE_COMPLETE' },
        EnableTerminationProtection: true,
      },
    ],
  },
  'cloudformation list-stack-resources': { StackResourceSummaries: resources },
  'dynamodb describe-table': {
    Table: { DeletionProtectionEnabled: true, StreamSpecification: { StreamEnabled: true } },
  },
  'dynamodb describe-continuous-backups': {
    ContinuousBackupsDescription: {
      PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'ENABLED' },
    },
  },
  'sqs get-queue-attributes': { Attributes: { ApproximateNumberOfMessages: '0' } },
  'cloudwatch describe-alarms': { MetricAlarms: [{ AlarmName: 'a', StateValue: 'OK' }] },
  'sns list-subscriptions-by-topic': {
    Subscriptions: [
      { SubscriptionArn: 'arn:aws:sns:1' },
      { SubscriptionArn: 'PendingConfirmation' },
    ],
  },
  'kms describe-key': { KeyMetadata: { KeyState: 'Enabled' } },
  'secretsmanager describe-secret': { Name: 's', VersionIdsToStages: { v: ['AWSCURRENT'] } },
  'sns get-sms-attributes': { attributes: { MonthlySpendLimit: '2000' } },
  'sns get-sms-sandbox-account-status': { IsInSandbox: false },
  'pinpoint-sms-voice-v2 describe-sender-ids': { SenderIds: [{ SenderId: '1022TraVinh' }] },
  'sesv2 get-account': {
    ...{ ProductionAccessEnabled: true, SendingEnabled: true },
    SendQuota: { Max24HourSend: 50_000, SentLast24Hours: 12 },
  },
  'sesv2 get-email-identity': { VerifiedForSendingStatus: true },
  'lambda get-account-settings': { AccountLimit: { ConcurrentExecutions: 1000 } },
  'cognito-idp describe-user-pool': { UserPool: { MfaConfiguration: 'ON' } },
  'connect describe-instance': { Instance: { InstanceStatus: 'ACTIVE' } },
  'connect list-phone-numbers-v2': { ListPhoneNumbersSummaryList: [{}] },
  'connect list-contact-flows': { ContactFlowSummaryList: [{ Name: 'main' }] },
  'connect list-hours-of-operations': { HoursOfOperationSummaryList: [{}] },
  's3api list-objects-v2': ['vi/a.wav', 'km/a.wav'],
  'service-quotas get-service-quota': { Quota: { Value: 40 } },
  'cloudfront get-distribution-config': { DistributionConfig: { WebACLId: 'arn:wall' } },
  'acm describe-certificate': {
    Certificate: { DomainName: '1022.travinh.gov.vn', Status: 'ISSUED', NotAfter: '2027-10-01' },
  },
};

const refusal = (message: string): Error => new AwsRejectionError(message);

/** Checks a stage whose responses differ from the healthy ones in the given operations. */
const look = (otherwise: Record<string, unknown> = {}) => {
  const runQuery: AwsQueryRunner = async (service, operation) => {
    const given: unknown = { ...answers, ...otherwise }[`${service} ${operation}`];
    if (given instanceof Error) throw given;
    if (given === undefined) throw new Error(`Nobody answers ${service} ${operation}`);
    return given;
  };
  return inspectStage({
    runQuery,
    stacks: [{ name: 'HotlineData-prod' }],
    expected: wanted,
    now: new Date('2026-11-26T08:00:00Z'),
    senders: async () => ({ sms: '1022TraVinh', mail: 'tong-dai@travinh.gov.vn' }),
  });
};

test('the inspection of a healthy deployment stage finds nothing broken and completes every AWS look-up', async () => {
  const { findings } = await look();
  expect(findings.filter(({ kind }) => kind !== 'ok')).toEqual([]);
  expect(findings.length).toBeGreaterThan(18);
});

test.each([
  [
    'dynamodb describe-continuous-backups',
    {
      ContinuousBackupsDescription: {
        PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'DISABLED' },
      },
    },
    'Ticket table',
  ],
  [
    'sqs get-queue-attributes',
    { Attributes: { ApproximateNumberOfMessages: '3' } },
    'Dead-letter queues',
  ],
  [
    'sns list-subscriptions-by-topic',
    {
      Subscriptions: [{ SubscriptionArn: 'PendingConfirmation' }],
    },
    'Alarm subscribers',
  ],
  ['cloudfront get-distribution-config', { DistributionConfig: {} }, 'Firewall'],
  ['s3api list-objects-v2', null, 'Telephone'],
  ['sns get-sms-attributes', {}, 'SMS budget'],
])(
  'the inspection of a deployment stage reports one broken finding when %s returns faulty data',
  async (operation, answer, about) => {
    const { findings } = await look({ [operation]: answer });
    const faults = findings.filter(({ kind }) => kind === 'broken');
    expect(faults.map((finding) => finding.about)).toEqual([about]);
  },
);

test('the inspection of a deployment stage reports an expired certificate, whether NotAfter is a date or Unix seconds', async () => {
  for (const NotAfter of ['2026-10-01', 1_790_000_000]) {
    const Certificate = { DomainName: '1022.travinh.gov.vn', Status: 'ISSUED', NotAfter };
    const { findings } = await look({ 'acm describe-certificate': { Certificate } });
    const faults = findings.filter(({ kind }) => kind === 'broken');
    expect(faults).toMatchObject([{ found: 'has expired' }]);
  }
});

test('the inspection of a deployment stage reports an AWS look-up without permission as “unread” and finishes the others', async () => {
  const { findings } = await look({ 'kms describe-key': refusal('AccessDeniedException') });
  expect(findings.filter(({ kind }) => kind === 'unread')).toEqual([
    { kind: 'unread', about: 'Keys', found: 'AccessDeniedException' },
  ]);
});

test('the inspection of a stage that was never deployed reports one broken finding and stops', async () => {
  const missingStack = refusal('Stack with id HotlineData-prod does not exist');
  const { findings } = await look({ 'cloudformation describe-stacks': missingStack });
  expect(findings).toMatchObject([{ kind: 'broken', about: 'HotlineData-prod' }]);
});

test('the inspection of a deployment stage rethrows an error of the AWS CLI process itself', async () => {
  await expect(look({ 'kms describe-key': new Error('spawn aws ENOENT') })).rejects.toThrow(
    'ENOENT',
  );
});
