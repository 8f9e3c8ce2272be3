import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readResources } from '../../../local/assembly/resources.ts';
import { JsonObject, Template } from '../../../local/assembly/template.ts';
import { compileFilterPattern } from '../../../local/streams/filter-pattern.ts';
import { synthStacks } from '../../support/assembly/synth.ts';

const account = '000000000000';
const regions = { hotline: 'ap-southeast-1', global: 'us-east-1' };
const stacks = Object.values(synthStacks('prod')).map(({ stack, template }) => ({
  name: stack.stackName,
  account,
  region: stack.environment.region,
  template: Template.parse(template.toJSON()),
  assets: new Map<string, string>(),
}));
const resources = readResources(stacks, 'http://localhost');

const Rule = z.object({
  EventPattern: JsonObject.optional(),
  State: z.string().optional(),
  Targets: z.array(
    z.object({
      Arn: z.string(),
      InputTransformer: z.object({ InputTemplate: z.string() }).optional(),
    }),
  ),
});
const rules = resources
  .ofType(['AWS::Events::Rule'], Rule)
  .filter(({ properties }) => JSON.stringify(properties.EventPattern ?? '').includes('CloudTrail'));

const arnOf = (type: string, id: string): string =>
  resources.ofType([type], z.unknown()).find(({ logicalId }) => logicalId.startsWith(id))?.identity
    .attributes.Arn ?? '';
const key = arnOf('AWS::KMS::Key', 'IdentityKey');
const otherKey = arnOf('AWS::KMS::Key', 'TicketsKey');
const role = (name: string) => arnOf('AWS::IAM::Role', `EnvelopeRoles${name}`);
const roleName = (name: string) => `HotlineData-prod-${name}`;
const session = (arn: string) => ({
  userIdentity: { type: 'AssumedRole', sessionContext: { sessionIssuer: { type: 'Role', arn } } },
});
const user = { userIdentity: { type: 'IAMUser', arn: `arn:aws:iam::${account}:user/an-admin` } };
const ofKey = (ARN: string) => ({ resources: [{ ARN, accountId: account }] });

/** Returns an event as CloudTrail sends it to the default bus of its region. */
const event = (service: string, eventName: string, detail: object) => ({
  source: `aws.${service}`,
  'detail-type': 'AWS API Call via CloudTrail',
  detail: {
    eventSource: `${service}.amazonaws.com`,
    eventName,
    readOnly: false,
    ...user,
    ...detail,
  },
});
const read = { readOnly: true };

/** Returns the rules of a region that match a CloudTrail event. */
const matched = (where: keyof typeof regions, sent: object): string[] =>
  rules
    .filter(({ region }) => region === regions[where])
    .filter(({ properties }) => compileFilterPattern(properties.EventPattern ?? {}, 'a rule')(sent))
    .map(({ logicalId }) => logicalId.replace(/^EnvelopeAlarms|[0-9A-F]{8}$/g, ''));

const raising: [by: string, sent: object, rule: string][] = [
  ['a new key policy', event('kms', 'PutKeyPolicy', ofKey(key)), 'KeysChanged'],
  ['a new key grant', event('kms', 'CreateGrant', ofKey(key)), 'KeysChanged'],
  ['the deletion of a key', event('kms', 'ScheduleKeyDeletion', ofKey(key)), 'KeysChanged'],
  [
    'decryption by a user',
    event('kms', 'Decrypt', { ...read, ...ofKey(key) }),
    'DecryptedByOthers',
  ],
  [
    'decryption by another role',
    event('kms', 'Decrypt', { ...read, ...ofKey(key), ...session('another') }),
    'DecryptedByOthers',
  ],
  [
    'new code of a function that decrypts',
    event('lambda', 'UpdateFunctionCode20150331v2', {
      responseElements: { role: role('RevealIdentity') },
    }),
    'FunctionsChanged',
  ],
  [
    'a new function with a role that decrypts',
    event('lambda', 'CreateFunction20150331', {
      responseElements: { role: role('SendNotifications') },
    }),
    'FunctionsChanged',
  ],
  ['a stopped CloudTrail trail', event('cloudtrail', 'StopLogging', {}), 'AlarmsChanged'],
  ['a disabled EventBridge rule', event('events', 'DisableRule', {}), 'AlarmsChanged'],
];

describe('events that raise a privacy alarm', () => {
  test.each(raising)('a privacy alarm is raised by this event: %s', (_, sent, rule) => {
    expect(matched('hotline', sent)).toEqual([rule]);
  });

  test.each([
    ['AttachRolePolicy', 'OpenCallback'],
    ['PutRolePolicy', 'RevealIdentity'],
    ['UpdateAssumeRolePolicy', 'BreakGlass'],
    ['DeleteRole', 'SendNotifications'],
  ])(
    'the IAM action %s on the role %s raises a privacy alarm in us-east-1, forwarded to the main region',
    (name, of) => {
      const sent = event('iam', name, { requestParameters: { roleName: roleName(of) } });
      expect([matched('global', sent), matched('hotline', sent)]).toEqual([
        ['RolesChanged'],
        ['RolesChanged'],
      ]);
    },
  );

  test('assuming the break-glass role and every action under this role raise a privacy alarm', () => {
    const roleArn = role('BreakGlass');
    const assumed = event('sts', 'AssumeRole', { ...read, requestParameters: { roleArn } });
    expect([matched('global', assumed), matched('hotline', assumed)]).toEqual([
      ['BreakGlassUsed'],
      ['BreakGlassUsed'],
    ]);
    const decrypted = event('kms', 'Decrypt', { ...read, ...ofKey(key), ...session(roleArn) });
    expect(matched('hotline', decrypted)).toEqual(['DecryptedByOthers', 'BreakGlassUsed']);
    const looked = event('dynamodb', 'DescribeTable', { ...read, ...session(roleArn) });
    expect(matched('hotline', looked)).toEqual(['BreakGlassUsed']);
  });
});

describe('events that raise no privacy alarm', () => {
  test.each([
    [
      'decryption by the functions that may decrypt',
      event('kms', 'Decrypt', { ...read, ...ofKey(key), ...session(role('RevealIdentity')) }),
    ],
    ['reading the public key', event('kms', 'GetPublicKey', { ...read, ...ofKey(key) })],
    ['a new policy of another key', event('kms', 'PutKeyPolicy', ofKey(otherKey))],
    [
      'a new policy of another role',
      event('iam', 'PutRolePolicy', { requestParameters: { roleName: 'Other' } }),
    ],
    [
      'a new function with another role',
      event('lambda', 'CreateFunction20150331', { responseElements: { role: 'x' } }),
    ],
  ])('no privacy alarm is raised by this event: %s', (_, sent) => {
    expect([matched('hotline', sent), matched('global', sent)]).toEqual([[], []]);
  });
});

test('every privacy alarm rule also matches read-only management events, such as kms:Decrypt', () => {
  expect(rules).not.toEqual([]);
  for (const { properties } of rules) {
    expect(properties.State).toBe('ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS');
  }
});

test('a privacy alarm notification names actor, action and runbook section', () => {
  const topic = resources
    .ofType(['AWS::SNS::Topic'], z.unknown())
    .find(({ logicalId }) => logicalId.startsWith('AlarmsTopic'));
  for (const { region, properties } of rules) {
    const [target] = properties.Targets;
    if (region === regions.global) {
      expect(target?.Arn).toBe(`arn:aws:events:${regions.hotline}:${account}:event-bus/default`);
    } else {
      expect(target?.Arn).toBe(topic?.identity.ref);
      expect(target?.InputTransformer?.InputTemplate).toMatch(
        /<what>.*<who>.*docs\/runbook\.md#envelope-keys/,
      );
    }
  }
});

test('event patterns of privacy alarms are shorter than EventBridge’s limit of 2,048 characters', () => {
  for (const { properties } of rules) {
    expect(JSON.stringify(properties.EventPattern).length).toBeLessThan(1_900);
  }
});

test('a multi-region CloudTrail records the management events that privacy alarms need', () => {
  synthStacks('prod').Operations.template.hasResourceProperties('AWS::CloudTrail::Trail', {
    IsLogging: true,
    IsMultiRegionTrail: true,
    IncludeGlobalServiceEvents: true,
    EventSelectors: [{ IncludeManagementEvents: true, ReadWriteType: 'All' }],
  });
});
