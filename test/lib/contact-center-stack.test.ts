import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { parseStageList } from '../../lib/config.ts';
import { ContactCenterStack } from '../../lib/contact-center-stack.ts';
import { DataStack } from '../../lib/data-stack.ts';
import { WebStack } from '../../lib/web-stack.ts';
import { emptyApp, synthStacks } from '../support/assembly/synth.ts';

const { template } = synthStacks('prod').ContactCenter;

const Resources = z.record(
  z.string(),
  z.looseObject({
    Type: z.string(),
    DeletionPolicy: z.string().optional(),
    DependsOn: z.array(z.string()).default([]),
    Properties: z.record(z.string(), z.unknown()).default({}),
  }),
);
const resources = Object.entries(Resources.parse(template.toJSON()['Resources']));
const ofType = (type: string) =>
  resources.filter(([, { Type }]) => Type === type).map(([, { Properties }]) => Properties);

describe('callers’ queues in Amazon Connect', () => {
  test('Amazon Connect has one queue with a size limit for each service and language', () => {
    const names = ofType('AWS::Connect::Queue').map(({ Name }) => Name);
    for (const service of ['violation', 'suggestion', 'welfare', 'health', 'other'])
      for (const lang of ['vi', 'km', 'en']) expect(names).toContain(`${service}-${lang}`);
    expect(names).toContain('callbacks');
    template.allResourcesProperties('AWS::Connect::Queue', { MaxContacts: 40 });
  });

  test('every Amazon Connect queue belongs to a routing profile, so that operators receive its calls', () => {
    const RoutingProfile = z.object({
      QueueConfigs: z.array(z.object({ QueueReference: z.object({ QueueArn: z.unknown() }) })),
    });
    const given = new Set(
      ofType('AWS::Connect::RoutingProfile').flatMap((profile) =>
        RoutingProfile.parse(profile).QueueConfigs.map(({ QueueReference }) =>
          JSON.stringify(QueueReference.QueueArn),
        ),
      ),
    );
    expect(given.size).toBe(ofType('AWS::Connect::Queue').length);
  });

  test('an Amazon Connect routing profile has at most 50 pairs of queue and channel', () => {
    for (const { QueueConfigs } of ofType('AWS::Connect::RoutingProfile'))
      expect(z.array(z.unknown()).parse(QueueConfigs).length).toBeLessThanOrEqual(50);
  });
});

describe('outbound calls and transfers by operators', () => {
  test('no Amazon Connect security profile allows operators to dial arbitrary numbers', () => {
    const permissions = JSON.stringify(ofType('AWS::Connect::SecurityProfile'));
    expect(permissions).toContain('BasicAgentAccess');
    expect(permissions).not.toMatch(
      /Outbound|Download|Delete|EditPermission|ContactFlows\.(?!View)/,
    );
  });

  test('operators can transfer a call only to supervisors until transfers to 115 have been confirmed', () => {
    const configs = ofType('AWS::Connect::QuickConnect').map(
      ({ QuickConnectConfig }) => QuickConnectConfig,
    );
    expect(configs).toEqual([expect.objectContaining({ QuickConnectType: 'QUEUE' })]);
  });
});

describe('stored data of the contact center', () => {
  test('data and keys of the production contact center are retained when its stack is deleted', () => {
    const retainedTypes = [
      'AWS::Connect::Instance',
      'AWS::S3::Bucket',
      'AWS::Kinesis::Stream',
      'AWS::KMS::Key',
    ];
    for (const type of retainedTypes)
      template.hasResource(type, { DeletionPolicy: 'RetainExceptOnCreate' });
  });

  test('recordings, chats and contact records are encrypted under the province’s KMS keys', () => {
    const config = (resourceType: string, more: object) =>
      template.hasResourceProperties('AWS::Connect::InstanceStorageConfig', {
        ResourceType: resourceType,
        ...more,
      });
    const s3 = { S3Config: { EncryptionConfig: { EncryptionType: 'KMS' } } };
    config('CALL_RECORDINGS', s3);
    config('CHAT_TRANSCRIPTS', s3);
    config('CONTACT_TRACE_RECORDS', { KinesisStreamConfig: Match.anyValue() });
    template.hasResourceProperties('AWS::Kinesis::Stream', {
      StreamEncryption: { EncryptionType: 'KMS' },
    });
  });

  test('contact flow logs are deleted after 30 days', () => {
    template.hasResourceProperties('AWS::Logs::LogGroup', {
      LogGroupName: '/aws/connect/hotline-1022-tra-vinh',
      RetentionInDays: 30,
    });
  });

  test('no S3 bucket of the contact center is public', () => {
    template.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
    });
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Principal: { Service: 'connect.amazonaws.com' },
            Action: ['s3:GetObject', 's3:ListBucket'],
            Condition: {
              StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
              ArnEquals: { 'aws:SourceArn': Match.anyValue() },
            },
          }),
        ]),
      },
    });
  });
});

describe('contact flows in the contact center stack', () => {
  test('only contact flows of this Amazon Connect instance may invoke the function for calls', () => {
    const byConnect = { Principal: 'connect.amazonaws.com' };
    template.resourcePropertiesCountIs('AWS::Lambda::Permission', byConnect, 1);
    template.hasResourceProperties('AWS::Lambda::Permission', {
      ...byConnect,
      SourceAccount: { Ref: 'AWS::AccountId' },
      SourceArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('Instance'), 'Arn'] },
    });
    template.hasResourceProperties('AWS::Connect::IntegrationAssociation', {
      IntegrationType: 'LAMBDA_FUNCTION',
    });
  });

  test('the stack creates contact flows after it has associated the function with Amazon Connect', () => {
    const [association = ''] = resources
      .filter(([, { Type }]) => Type === 'AWS::Connect::IntegrationAssociation')
      .map(([id]) => id);
    const flows = resources.filter(
      ([id, { Type }]) => /^AWS::Connect::ContactFlow/.test(Type) && id.startsWith('ContactFlows'),
    );
    expect(flows.length).toBeGreaterThan(10);
    for (const [id, { DependsOn }] of flows) expect(DependsOn, id).toContain(association);
  });
});

test('the stack creates at most three Amazon Connect resources in parallel', () => {
  const ids = resources.filter(([, { Type }]) => Type.startsWith('AWS::Connect::'));
  const known = new Set(ids.map(([id]) => id));
  const begun = ids.filter(([, { DependsOn }]) => !DependsOn.some((id) => known.has(id)));
  expect(begun).toHaveLength(3);
});

describe('phone number in the contact center stack', () => {
  test('production gets a phone number with the main flow only if the deployment parameter names one', () => {
    template.hasParameter('PhoneNumberArn', { Default: '' });
    template.resourceCountIs('AWS::Connect::PhoneNumber', 0);
    template.hasResource('Custom::NumberFlow', {
      Condition: Match.stringLikeRegexp('^PhoneNumberIsThere'),
      Properties: { number: { Ref: 'PhoneNumberArn' }, flow: Match.anyValue() },
    });
  });
});

test('the stack uses an existing Amazon Connect instance when a deployment parameter names it', () => {
  const { dev: config } = Object.fromEntries(parseStageList('dev'));
  if (!config?.phone) throw new Error('dev has no telephone');
  const { instanceAlias: _, ...phone } = config.phone;
  const app = emptyApp('dev');
  const data = new DataStack(app, 'Data', config);
  const { edge: __, ...open } = config;
  const web = new WebStack(app, 'Web', open);
  const stack = new ContactCenterStack(app, 'Phone', { ...config, phone, data, web });
  const given = Template.fromStack(stack);
  given.resourceCountIs('AWS::Connect::Instance', 0);
  given.hasParameter('ConnectInstanceArn', { Default: Match.absent() });
  given.allResourcesProperties('AWS::Connect::Queue', {
    InstanceArn: { Ref: 'ConnectInstanceArn' },
  });
});
