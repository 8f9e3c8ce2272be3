import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { synthStacks } from '../support/assembly/synth.ts';

const { template } = synthStacks('prod').Ticketing;
const local = synthStacks('local').Ticketing.template;
const dev = synthStacks('dev').Ticketing.template;

const filter = (pattern: unknown) => ({
  FilterCriteria: { Filters: [{ Pattern: JSON.stringify(pattern) }] },
});
const itemsOf = (type: string) => ({ NewImage: { type: { S: [type] } } });

describe('DynamoDB stream in the ticketing stack', () => {
  test('one stream consumer receives ticket, directory and lost-code changes', () => {
    const eventName = ['INSERT', 'MODIFY'];
    const of = (type: string) => JSON.stringify({ eventName, dynamodb: itemsOf(type) });
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FilterCriteria: {
        Filters: ['ticket', 'directory', 'lost-code'].map((type) => ({ Pattern: of(type) })),
      },
    });
  });

  test('the DynamoDB stream has only two consumers, the maximum per shard', () => {
    const mapping = 'AWS::Lambda::EventSourceMapping';
    const ofTable = {
      StartingPosition: Match.anyValue(),
      EventSourceArn: Match.objectLike({ 'Fn::GetStackOutput': Match.anyValue() }),
    };
    template.resourcePropertiesCountIs(mapping, ofTable, 2);
  });

  test('the stream invokes the delivery function for notifications that are pending, failed or bounced', () => {
    const status = { S: ['requested', 'failed', 'bounced'] };
    const pendingNotification = { NewImage: { type: { S: ['notification'] }, status } };
    template.hasResourceProperties(
      'AWS::Lambda::EventSourceMapping',
      filter({ eventName: ['INSERT', 'MODIFY'], dynamodb: pendingNotification }),
    );
  });

  test('a queue also invokes the delivery function, for changes of emergencies, one per invocation', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 1,
      StartingPosition: Match.absent(),
      FunctionName: { Ref: Match.stringLikeRegexp('SendNotifications') },
      EventSourceArn: Match.objectLike({ 'Fn::GetStackOutput': Match.anyValue() }),
    });
  });

  test('a stream record that fails blocks only its own shard, for at most two hours, and is then dead-lettered', () => {
    const rules = {
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 50,
      MaximumRecordAgeInSeconds: 7200,
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    };
    template.resourcePropertiesCountIs('AWS::Lambda::EventSourceMapping', rules, 2);
  });

  test('stream consumers start at the oldest record, so that they skip none', () => {
    const start = { StartingPosition: 'TRIM_HORIZON' };
    template.resourcePropertiesCountIs('AWS::Lambda::EventSourceMapping', start, 2);
  });
});

describe('webhooks in the ticketing stack', () => {
  test('a failed webhook delivery is retried for six hours and then dead-lettered', () => {
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

  test('only the local stage allows webhooks to localhost', () => {
    const itself = Match.objectLike({
      Environment: { Variables: Match.objectLike({ WEBHOOKS_TO_LOCALHOST: 'yes' }) },
    });
    template.resourcePropertiesCountIs('AWS::Lambda::Function', itself, 0);
    local.resourcePropertiesCountIs('AWS::Lambda::Function', itself, 1);
  });
});

describe('message senders in the ticketing stack', () => {
  test('production requires the e-mail and SMS senders as deployment parameters', () => {
    for (const name of ['MailFrom', 'SmsSender']) {
      template.hasParameter(name, {
        Type: 'String',
        AllowedPattern: Match.anyValue(),
        Default: Match.absent(),
      });
    }
  });

  test('the local stage requires no deployment parameters', () => {
    expect(Object.keys(local.findParameters('*'))).toEqual(['BootstrapVersion']);
  });

  test('functions may send SMS only to phone numbers and e-mail only from the hotline’s address', () => {
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

  test('messages contain links to the configured domain, or to the CloudFront domain if none is configured', () => {
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

  test('production verifies its e-mail domain by DNS; other stages verify a single address by a link', () => {
    template.hasResourceProperties('AWS::SES::EmailIdentity', {
      EmailIdentity: { 'Fn::Select': [1, { 'Fn::Split': ['@', { Ref: 'MailFrom' }] }] },
    });
    dev.hasResourceProperties('AWS::SES::EmailIdentity', { EmailIdentity: { Ref: 'MailFrom' } });
  });
});

describe('workflows in the ticketing stack', () => {
  test('the ticket workflow is a standard state machine whose error log contains no execution data', () => {
    template.allResourcesProperties('AWS::StepFunctions::StateMachine', {
      StateMachineType: Match.absent(), // the default is STANDARD
      LoggingConfiguration: Match.objectLike({ Level: 'ERROR', IncludeExecutionData: false }),
      TracingConfiguration: { Enabled: true },
    });
  });

  test('the sweeper runs every five minutes', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(5 minutes)',
      Target: Match.objectLike({ DeadLetterConfig: { Arn: Match.anyValue() } }),
    });
  });
});

test('changed source files of the directory cause a new import at deployment', () => {
  template.hasResourceProperties('Custom::Directory', {
    version: Match.stringLikeRegexp('^[0-9a-f]{16}$'),
  });
});

describe('delivery feedback in the ticketing stack', () => {
  const receives = { 'Fn::GetAtt': [Match.stringLikeRegexp('ReceiveDeliveryReports'), 'Arn'] };

  test('SES publishes bounces, complaints, deliveries and rejections to the event bus', () => {
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

  test('SMS delivery logs are retained for three days and processed immediately', () => {
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

  test('SMS delivery logging and the monthly limit are active from the first deployment', () => {
    template.hasResource('Custom::SmsSettings', {
      Properties: { monthlySpendLimitUsd: 2000, logRole: Match.anyValue() },
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('SmsFailedSms')]),
    });
  });

  test('delivery feedback that cannot be processed goes to a dead-letter queue', () => {
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: Match.stringLikeRegexp('ReceiveDeliveryReports') },
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
  });
});

test('every Lambda function runs Node 24 on arm64 and retains its log for three months', () => {
  template.allResourcesProperties('AWS::Lambda::Function', {
    Runtime: 'nodejs24.x',
    Architectures: ['arm64'],
    TracingConfig: { Mode: 'Active' },
  });
  const functions = Object.keys(template.findResources('AWS::Lambda::Function')).length;
  const machines = Object.keys(template.findResources('AWS::StepFunctions::StateMachine')).length;
  const logRetention = { RetentionInDays: 90 };
  template.resourcePropertiesCountIs('AWS::Logs::LogGroup', logRetention, functions + machines);
});
