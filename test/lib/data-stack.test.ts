import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { synthStacks } from '../support/assembly/synth.ts';
import { TableKeys } from '../support/table/test-table.ts';
import { formattedJson } from './contact-center/flows/golden-format.ts';

const prod = synthStacks('prod').Data;
const dev = synthStacks('dev').Data;

const Template = z.object({
  Resources: z.record(
    z.string(),
    z.looseObject({ Type: z.string(), DeletionPolicy: z.string().optional() }),
  ),
});
const resourcesOf = ({ template }: typeof prod) => Template.parse(template.toJSON()).Resources;
/** Returns the deletion policies of all resources but queues, whose messages only point to the table. */
const deletionPoliciesOf = (data: typeof prod) =>
  Object.values(resourcesOf(data))
    .filter(({ Type }) => !Type.startsWith('AWS::SQS::'))
    .map(({ DeletionPolicy }) => DeletionPolicy);
const logicalIds = (data: typeof prod) =>
  Object.entries(resourcesOf(data)).map(([id, { Type }]) => `${Type} ${id}`);

test('the deployed ticket table has the same keys and indexes as the table in the adapter tests', async () => {
  const table = Object.values(resourcesOf(synthStacks('local').Data)).find(
    ({ Type }) => Type === 'AWS::DynamoDB::GlobalTable',
  );
  const keys = TableKeys.parse(table?.['Properties']);
  await expect(`${formattedJson(keys)}\n`).toMatchFileSnapshot('../golden/ticket-table.json');
});

describe('data resources in the stack', () => {
  test('data resources keep their logical ids, so that a deployment does not replace them', () => {
    expect(logicalIds(prod)).toMatchInlineSnapshot(`
      [
        "AWS::IAM::Role EnvelopeRolesSendNotifications6796EA58",
        "AWS::IAM::Role EnvelopeRolesOpenCallback4BDDC9F3",
        "AWS::IAM::Role EnvelopeRolesRevealIdentityBD21E244",
        "AWS::IAM::Role EnvelopeRolesBreakGlassA9E89505",
        "AWS::KMS::Key ContactKey397FFA9E",
        "AWS::KMS::Key IdentityKeyF50EF652",
        "AWS::SecretsManager::Secret SecretA720EF05",
        "AWS::KMS::Key TicketsKey1BCD11E8",
        "AWS::DynamoDB::GlobalTable Tickets83B11BB2",
        "AWS::SQS::Queue FailedUrgentChangesBFD4117B",
        "AWS::SQS::QueuePolicy FailedUrgentChangesPolicyE9ED7374",
        "AWS::SQS::Queue UrgentChanges7A86378B",
        "AWS::SQS::QueuePolicy UrgentChangesPolicy80D1E4CC",
        "AWS::KMS::Key PhotosKey8F5BC92E",
        "AWS::S3::Bucket PhotosB9552D0D",
        "AWS::S3::BucketPolicy PhotosPolicyD6A72A52",
        "AWS::KMS::Key RecordingsKey5D44CE50",
        "AWS::S3::Bucket RecordingAccessesDB8EF53E",
        "AWS::S3::BucketPolicy RecordingAccessesPolicy6DEB81A8",
        "AWS::S3::Bucket RecordingsA3BDCC51",
        "AWS::S3::BucketPolicy RecordingsPolicyBB7F275E",
      ]
    `);
    // the recordings bucket was added with the telephone
    expect(logicalIds(dev)).toMatchInlineSnapshot(`
      [
        "AWS::IAM::Role EnvelopeRolesSendNotifications6796EA58",
        "AWS::IAM::Role EnvelopeRolesOpenCallback4BDDC9F3",
        "AWS::IAM::Role EnvelopeRolesRevealIdentityBD21E244",
        "AWS::IAM::Role EnvelopeRolesBreakGlassA9E89505",
        "AWS::KMS::Key ContactKey397FFA9E",
        "AWS::KMS::Key IdentityKeyF50EF652",
        "AWS::SecretsManager::Secret SecretA720EF05",
        "AWS::DynamoDB::GlobalTable Tickets83B11BB2",
        "AWS::SQS::Queue FailedUrgentChangesBFD4117B",
        "AWS::SQS::QueuePolicy FailedUrgentChangesPolicyE9ED7374",
        "AWS::SQS::Queue UrgentChanges7A86378B",
        "AWS::SQS::QueuePolicy UrgentChangesPolicy80D1E4CC",
        "AWS::S3::Bucket PhotosB9552D0D",
        "AWS::S3::BucketPolicy PhotosPolicyD6A72A52",
        "AWS::KMS::Key RecordingsKey5D44CE50",
        "AWS::S3::Bucket RecordingAccessesDB8EF53E",
        "AWS::S3::BucketPolicy RecordingAccessesPolicy6DEB81A8",
        "AWS::S3::Bucket RecordingsA3BDCC51",
        "AWS::S3::BucketPolicy RecordingsPolicyBB7F275E",
      ]
    `);
  });

  test('data resources of production are retained when the stack is deleted', () => {
    const policies = deletionPoliciesOf(prod);
    expect(new Set(policies)).toEqual(new Set(['RetainExceptOnCreate', 'Retain']));
  });

  test('data resources of the dev stage are deleted with the stack', () => {
    const policies = deletionPoliciesOf(dev);
    expect(new Set(policies)).toEqual(new Set(['Delete']));
  });

  test('data resources have no fixed names, except the roles that alarms refer to by name', () => {
    expect(JSON.stringify(prod.template.toJSON())).not.toMatch(/"(TableName|AliasName|Name)":/);
  });
});

test('changes of emergencies are queued encrypted and per ticket, and repeated for two hours', () => {
  prod.template.hasResourceProperties('AWS::SQS::Queue', {
    FifoQueue: true,
    SqsManagedSseEnabled: true,
    VisibilityTimeout: 125,
    MessageRetentionPeriod: 10_800,
    RedrivePolicy: { maxReceiveCount: 57, deadLetterTargetArn: Match.anyValue() },
  });
});

describe('ticket table in the stack', () => {
  test('the ticket table has point-in-time recovery and streams old and new images', () => {
    prod.template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      Replicas: [
        Match.objectLike({
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        }),
      ],
    });
  });

  test('the ticket table’s indexes contain only attributes that ticket lists display', () => {
    const index = (name: string, attributes: unknown) => ({
      IndexName: name,
      KeySchema: [
        { AttributeName: `${name}pk`, KeyType: 'HASH' },
        { AttributeName: `${name}sk`, KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: attributes },
    });
    prod.template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      GlobalSecondaryIndexes: [
        index('gsi1', Match.arrayWith(['code', 'status', 'clocks', 'excerpt'])),
        index('gsi2', Match.arrayWith(['code', 'openedAt', 'sub', 'role'])),
        index('gsi3', ['code', 'run', 'key', 'retries']),
        index('gsi4', ['code']),
        index('gsi5', Match.arrayWith(['code', 'status', 'clocks', 'excerpt'])),
        index('gsi6', ['code']),
      ],
    });
  });

  test('the production ticket table has its own KMS key, usable only by this account through DynamoDB', () => {
    prod.template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
    });
    prod.template.hasResourceProperties('AWS::KMS::Key', {
      EnableKeyRotation: true,
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Principal: { AWS: '*' },
            Condition: {
              StringEquals: {
                'kms:CallerAccount': { Ref: 'AWS::AccountId' },
                'kms:ViaService': ['dynamodb.ap-southeast-1.amazonaws.com'],
              },
            },
          }),
        ]),
      },
    });
  });
});

describe('secrets and keys in the data stack', () => {
  test('personal data is encrypted under two RSA key pairs whose private keys never leave KMS', () => {
    const sealing = prod.template.findResources('AWS::KMS::Key', {
      Properties: { KeySpec: 'RSA_3072', KeyUsage: 'ENCRYPT_DECRYPT' },
    });
    expect(Object.keys(sealing)).toHaveLength(2);
  });

  test('the hotline secret is generated during deployment and never appears in the template', () => {
    prod.template.hasResourceProperties('AWS::SecretsManager::Secret', {
      GenerateSecretString: {
        SecretStringTemplate: '{"current":"v1"}',
        GenerateStringKey: 'v1',
        PasswordLength: 64,
      },
      SecretString: Match.absent(),
    });
  });
});
