import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { synth } from '../support/synth.ts';

const { template } = synth('prod').Ticketing;
const local = synth('local').Ticketing.template;
const dev = synth('dev').Ticketing.template;

const filter = (pattern: unknown) => ({
  FilterCriteria: { Filters: [{ Pattern: JSON.stringify(pattern) }] },
});
const itemsOf = (type: string) => ({ NewImage: { type: { S: [type] } } });

describe('the stream', () => {
  test('new and changed tickets are followed, another directory, and whoever lost a code, by one consumer', () => {
    const eventName = ['INSERT', 'MODIFY'];
    const of = (type: string) => JSON.stringify({ eventName, dynamodb: itemsOf(type) });
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FilterCriteria: {
        Filters: ['ticket', 'directory', 'lost-code'].map((type) => ({ Pattern: of(type) })),
      },
    });
  });

  test('has two readers, as many as it serves at the same time', () => {
    const mapping = 'AWS::Lambda::EventSourceMapping';
    const ofTable = {
      EventSourceArn: Match.objectLike({ 'Fn::GetStackOutput': Match.anyValue() }),
    };
    template.resourcePropertiesCountIs(mapping, ofTable, 2);
    template.resourceCountIs(mapping, 4); // the others read the queues of webhooks and of bundles
  });

  test('an alert is delivered while it is owed, and followed up when it did not arrive', () => {
    const status = { S: ['requested', 'failed', 'bounced'] };
    const owed = { NewImage: { type: { S: ['alert'] }, status } };
    template.hasResourceProperties(
      'AWS::Lambda::EventSourceMapping',
      filter({ eventName: ['INSERT', 'MODIFY'], dynamodb: owed }),
    );
  });

  test('a record that fails holds up its own lane, for a time, and is then kept for a person', () => {
    const rules = {
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 50,
      MaximumRecordAgeInSeconds: 7200,
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    };
    template.resourcePropertiesCountIs('AWS::Lambda::EventSourceMapping', rules, 2);
  });

  test('what was written before the consumer existed is not passed over', () => {
    const start = { StartingPosition: 'TRIM_HORIZON' };
    template.resourcePropertiesCountIs('AWS::Lambda::EventSourceMapping', start, 2);
  });
});

describe('a webhook', () => {
  test('is tried for six hours, and what it never takes is kept for a person', () => {
    template.hasResourceProperties('AWS::SQS::Queue', {
      VisibilityTimeout: 600,
      RedrivePolicy: { maxReceiveCount: 36, deadLetterTargetArn: Match.anyValue() },
    });
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 1,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 50 },
    });
  });

  test('leads to the machine itself on a laptop alone', () => {
    const itself = Match.objectLike({
      Environment: { Variables: Match.objectLike({ WEBHOOKS_TO_LOCALHOST: 'yes' }) },
    });
    template.resourcePropertiesCountIs('AWS::Lambda::Function', itself, 0);
    local.resourcePropertiesCountIs('AWS::Lambda::Function', itself, 1);
  });
});

describe('the messages', () => {
  test('production is not deployed before somebody has said who the sender is', () => {
    for (const name of ['MailFrom', 'SmsSender']) {
      template.hasParameter(name, {
        Type: 'String',
        AllowedPattern: Match.anyValue(),
        Default: Match.absent(),
      });
    }
  });

  test('on a laptop nothing is asked', () => {
    expect(Object.keys(local.findParameters('*'))).toEqual(['BootstrapVersion']);
  });

  test("SMS go to phone numbers and not to topics, e-mail only from the hotline's address", () => {
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          { Effect: 'Allow', Action: 'sns:Publish', NotResource: 'arn:aws:sns:*:*:*' },
          Match.objectLike({
            Action: 'ses:SendEmail',
            Condition: { StringEquals: { 'ses:FromAddress': { Ref: 'MailFrom' } } },
          }),
        ]),
      },
    });
  });

  test('links lead to the announced address, and to that of the front where there is none', () => {
    const withPortal = (url: unknown) => ({ Environment: { Variables: { PORTAL_URL: url } } });
    template.hasResourceProperties(
      'AWS::Lambda::Function',
      withPortal('https://1022.travinh.gov.vn'),
    );
    dev.hasResourceProperties(
      'AWS::Lambda::Function',
      withPortal({
        'Fn::Join': [
          '',
          ['https://', { 'Fn::GetStackOutput': Match.objectLike({ StackName: 'HotlineWeb-dev' }) }],
        ],
      }),
    );
  });

  test('the domain is proved by DNS in production, one address by a link elsewhere', () => {
    template.hasResourceProperties('AWS::SES::EmailIdentity', {
      EmailIdentity: { 'Fn::Select': [1, { 'Fn::Split': ['@', { Ref: 'MailFrom' }] }] },
    });
    dev.hasResourceProperties('AWS::SES::EmailIdentity', { EmailIdentity: { Ref: 'MailFrom' } });
  });
});

describe('the journey', () => {
  test("and the recount are standard machines that log their failures and nobody's data", () => {
    template.allResourcesProperties('AWS::StepFunctions::StateMachine', {
      StateMachineType: Match.absent(), // which is STANDARD
      LoggingConfiguration: Match.objectLike({ Level: 'ERROR', IncludeExecutionData: false }),
      TracingConfiguration: { Enabled: true },
    });
  });

  test('that is lost is looked for every five minutes', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(5 minutes)',
      Target: Match.objectLike({ DeadLetterConfig: { Arn: Match.anyValue() } }),
    });
  });
});

test('the directory is loaded again when its data change', () => {
  template.hasResourceProperties('Custom::Directory', {
    version: Match.stringLikeRegexp('^[0-9a-f]{16}$'),
  });
});

describe('what becomes of a message', () => {
  const receives = { 'Fn::GetAtt': [Match.stringLikeRegexp('ReceiveFeedback'), 'Arn'] };

  test('is told by SES, on the bus, of every message of the hotline’s settings', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['bounce', 'complaint', 'delivery', 'reject'],
        EventBridgeDestination: Match.anyValue(),
      },
    });
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.ses'],
        detail: { mail: { tags: { 'ses:configuration-set': [{ Ref: Match.anyValue() }] } } },
      },
      Targets: [Match.objectLike({ Arn: receives, DeadLetterConfig: Match.anyValue() })],
    });
  });

  test('is told by the carriers, in a log that is kept for three days and read at once', () => {
    const phoneNumbers = 'DirectPublishToPhoneNumber';
    for (const name of [`/${phoneNumbers}`, `/${phoneNumbers}/Failure`]) {
      template.hasResourceProperties('AWS::Logs::LogGroup', {
        LogGroupName: { 'Fn::Join': ['', Match.arrayWith([name])] },
        RetentionInDays: 3,
      });
    }
    template.resourcePropertiesCountIs(
      'AWS::Logs::SubscriptionFilter',
      { DestinationArn: receives, FilterPattern: '' },
      2,
    );
  });

  test('is logged from the first deploy, and SMS stop at the month’s budget', () => {
    template.hasResource('Custom::SmsSettings', {
      Properties: { monthlySpendLimitUsd: 2000, logRole: Match.anyValue() },
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('SmsFailedSms')]),
    });
  });

  test('waits for a person when it can’t be written down', () => {
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: Match.stringLikeRegexp('ReceiveFeedback') },
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
  });
});

test('every function runs Node 24 on arm64 and keeps its log for three months', () => {
  template.allResourcesProperties('AWS::Lambda::Function', {
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    TracingConfig: { Mode: 'Active' },
  });
  const functions = Object.keys(template.findResources('AWS::Lambda::Function')).length;
  const machines = Object.keys(template.findResources('AWS::StepFunctions::StateMachine')).length;
  const kept = { RetentionInDays: 90 };
  template.resourcePropertiesCountIs('AWS::Logs::LogGroup', kept, functions + machines);
});
