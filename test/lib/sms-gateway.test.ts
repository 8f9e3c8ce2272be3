import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { synthStacks } from '../support/assembly/synth.ts';
import { permissions } from './permissions.ts';

const withGateway = synthStacks('local-gateway');
const without = synthStacks('local');

const linesOf = (stacks: ReturnType<typeof synthStacks>): string[] =>
  permissions(Object.values(stacks).map(({ template }) => template))
    .split('\n\n')
    .flatMap((role) => {
      const [name = '', ...rights] = role.split('\n');
      return rights.map((right) => `${name}:${right}`);
    });

test('a stage with an SMS gateway has exactly the reviewed additional permissions', () => {
  const before = new Set(linesOf(without));
  expect(linesOf(withGateway).filter((line) => !before.has(line))).toMatchInlineSnapshot(`
    [
      "EnvelopeRolesSendNotifications:  secretsmanager:GetSecretValue on SmsGatewayCredentials",
      "EnvelopeRolesSendNotifications:  knows SMS_GATEWAY",
      "EnvelopeRolesSendNotifications:  knows SMS_GATEWAY_SECRET",
      "NotificationDeliveryFeedbackReceiveDeliveryReports:  sqs:ChangeMessageVisibility on SmsGatewayReports",
      "NotificationDeliveryFeedbackReceiveDeliveryReports:  sqs:DeleteMessage on SmsGatewayReports",
      "NotificationDeliveryFeedbackReceiveDeliveryReports:  sqs:GetQueueAttributes on SmsGatewayReports",
      "NotificationDeliveryFeedbackReceiveDeliveryReports:  sqs:GetQueueUrl on SmsGatewayReports",
      "NotificationDeliveryFeedbackReceiveDeliveryReports:  sqs:ReceiveMessage on SmsGatewayReports",
      "SmsGatewayReceiveSmsReports:  logs:CreateLogStream on SmsGatewayReceiveSmsReportsLogs",
      "SmsGatewayReceiveSmsReports:  logs:PutLogEvents on SmsGatewayReceiveSmsReportsLogs",
      "SmsGatewayReceiveSmsReports:  secretsmanager:GetSecretValue on SmsGatewayCredentials",
      "SmsGatewayReceiveSmsReports:  sqs:SendMessage on SmsGatewayReports",
      "SmsGatewayReceiveSmsReports:  xray:PutTelemetryRecords on *",
      "SmsGatewayReceiveSmsReports:  xray:PutTraceSegments on *",
      "SmsGatewayReceiveSmsReports:  knows PORTAL_URL",
      "SmsGatewayReceiveSmsReports:  knows SMS_GATEWAY",
      "SmsGatewayReceiveSmsReports:  knows SMS_GATEWAY_SECRET",
      "SmsGatewayReceiveSmsReports:  knows SMS_REPORT_QUEUE",
    ]
  `);
});

test('functions get the SMS gateway’s configuration and the ARN of its credentials', () => {
  const Variables = z.record(z.string(), z.unknown());
  const LambdaFunction = z.object({
    Properties: z.object({ Environment: z.object({ Variables }).default({ Variables: {} }) }),
  });
  const users = [withGateway.Intake, withGateway.Ticketing].flatMap(({ template }) =>
    Object.values(template.findResources('AWS::Lambda::Function')).flatMap((resource) => {
      const { Variables: found } = LambdaFunction.parse(resource).Properties.Environment;
      return found['SMS_GATEWAY'] ? [found] : [];
    }),
  );
  expect(users).toHaveLength(2);
  for (const variables of users) {
    expect(JSON.stringify(variables)).not.toContain('simulated-gateway-token');
    // Lambda allows 4 kB for all variables of a function
    expect(JSON.stringify(variables).length).toBeLessThan(3500);
  }
});

test('delivery reports of the SMS gateway pass through a FIFO queue with a dead-letter queue', () => {
  withGateway.Intake.template.hasResourceProperties('AWS::SQS::Queue', {
    FifoQueue: true,
    VisibilityTimeout: 360,
    RedrivePolicy: Match.objectLike({ maxReceiveCount: 20 }),
  });
  withGateway.Ticketing.template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    EventSourceArn: { 'Fn::GetStackOutput': Match.anyValue() },
    FunctionName: { Ref: Match.stringLikeRegexp('ReceiveDeliveryReports') },
  });
});

test('a stage without an SMS gateway has no report endpoint', () => {
  const routes = (stacks: ReturnType<typeof synthStacks>) =>
    JSON.stringify(stacks.Intake.template.findResources('AWS::ApiGatewayV2::Route'));
  expect(routes(without)).not.toContain('/hooks/sms');
  expect(routes(withGateway)).toContain('POST /hooks/sms');
});
