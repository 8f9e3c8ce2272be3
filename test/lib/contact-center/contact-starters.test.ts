import { App, Validations } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { CfnInstance } from 'aws-cdk-lib/aws-connect';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { expect, test } from 'vitest';
import { operatorTaskReasons } from '../../../core/contact-center/model/operator-task-reasons.ts';
import { parseStageList } from '../../../lib/config.ts';
import { OperatorTaskStarter } from '../../../lib/contact-center/records/task-starter.ts';
import { DataStack } from '../../../lib/data-stack.ts';
import { IntakeStack } from '../../../lib/intake-stack.ts';
import { HotlineStack } from '../../../lib/shared/hotline-stack.ts';
import { WebStack } from '../../../lib/web-stack.ts';
import { permissions } from '../permissions.ts';

/** Synthesizes the API stacks after a contact centre that consists of its instance only. */
const stacks = () => {
  const app = new App({
    context: { 'aws:cdk:bundling-stacks': [], '@aws-cdk/core:defaultCrossStackReferences': 'weak' },
  });
  const [[, config] = []] = parseStageList('local');
  if (!config) throw new Error('There is no such stage');
  const data = new DataStack(app, 'Data', config);
  const web = new WebStack(app, 'Web', config);
  const phone = new HotlineStack(app, 'Phone', { env: { region: config.region } });
  const { attrArn: instanceArn } = new CfnInstance(phone, 'Instance', {
    identityManagementType: 'SAML',
    instanceAlias: 'a-test',
    attributes: { inboundCalls: true, outboundCalls: true },
  });
  const { tickets } = data;
  const { portalUrl } = web;
  new OperatorTaskStarter(phone, 'TaskStarter', {
    ...{ tickets, portalUrl },
    line: { instanceArn, flowArn: `${instanceArn}/contact-flow/task` },
  });
  const intake = new IntakeStack(app, 'Intake', {
    ...config,
    ...{ data, web },
    outbound: {
      instanceArn,
      flowArn: `${instanceArn}/contact-flow/outbound`,
      queueArn: `${instanceArn}/queue/callbacks`,
    },
    chats: { instanceArn, flowArn: `${instanceArn}/contact-flow/chat` },
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return { app, data, phone, intake };
};

const { app, data, phone, intake } = stacks();
const rights = permissions([data, phone, intake].map((stack) => Template.fromStack(stack)));
const connectRights = rights.split('\n\n').flatMap((role) =>
  role
    .split('\n')
    .filter((line) => line.includes('connect:'))
    .map((line) => `${role.split('\n')[0]}:${line}`),
);

test('the hotline’s functions may start only calls, tasks and chats in Amazon Connect', () => {
  expect(connectRights).toEqual([
    'EnvelopeRolesOpenCallback:  connect:StartOutboundVoiceContact on *',
    'PlatformChatReplyToMessages:  connect:StartChatContact on Instance/contact-flow/chat',
    'PlatformChatReplyToMessages:  connect:StartChatContact on Instance/contact/*',
    'PlatformChatReplyToMessages:  connect:StartContactStreaming on Instance',
    'PlatformChatReplyToMessages:  connect:StartContactStreaming on Instance/contact/*',
    'TaskStarterStartTasks:  connect:StartTaskContact on Instance/contact-flow/task',
    'TaskStarterStartTasks:  connect:StartTaskContact on Instance/contact/*',
    'WebChatChat:  connect:StartChatContact on Instance/contact-flow/chat',
    'WebChatChat:  connect:StartChatContact on Instance/contact/*',
    'WebChatChat:  connect:StartContactStreaming on Instance',
    'WebChatChat:  connect:StartContactStreaming on Instance/contact/*',
  ]);
});

test('stacks that use the contact center’s ARN can be synthesized and pass the security checks', () => {
  expect(() => app.synth()).not.toThrow();
});

test('the function that creates tasks in Amazon Connect receives only operator events of its own stage', () => {
  Template.fromStack(phone).hasResourceProperties('AWS::Events::Rule', {
    EventPattern: {
      'detail-type': ['TicketChanged'],
      detail: { table: [Match.anyValue()], matters: [...operatorTaskReasons] },
    },
    Targets: [Match.objectLike({ DeadLetterConfig: { Arn: Match.anyValue() } })],
  });
  Template.fromStack(phone).hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
    DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
  });
});

test('only Amazon Connect may publish to the SNS topic for operators’ chat messages', () => {
  const template = Template.fromStack(intake);
  template.hasResourceProperties('AWS::SNS::TopicPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: 'Allow',
          Action: 'sns:Publish',
          Principal: { Service: 'connect.amazonaws.com' },
          Condition: {
            StringEquals: { 'aws:SourceAccount': Match.anyValue() },
            ArnEquals: { 'aws:SourceArn': Match.anyValue() },
          },
        }),
      ]),
    },
  });
  template.hasResourceProperties('AWS::SNS::Subscription', {
    Protocol: 'lambda',
    RedrivePolicy: { deadLetterTargetArn: Match.anyValue() },
  });
});
