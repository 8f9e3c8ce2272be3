import { readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  alarmMetrics,
  dashboardMetrics,
  queueAlarmMetrics,
} from '../../core/operations/custom-metric.ts';
import { envelopeRunbookAnchor } from '../../lib/privacy/envelope-alarms.ts';
import { AlarmDeclaration } from '../../lib/shared/alarms/hotline-alarm.ts';
import { HotlineFunction } from '../../lib/shared/functions/hotline-function.ts';
import { hotlineApp, synthStacks } from '../support/assembly/synth.ts';

const { template } = synthStacks('prod').Operations;
const constructs = hotlineApp('prod').node.findAll();
const alarms = constructs.filter((construct) => construct instanceof AlarmDeclaration);
/** Operations stack of a stage with an SMS gateway, which has additional alarms. */
const withGateway = synthStacks('local-gateway').Operations.template;
const alarmsWithGateway = hotlineApp('local-gateway')
  .node.findAll()
  .filter((construct) => construct instanceof AlarmDeclaration);

const Alarm = z.object({ Properties: z.object({ AlarmDescription: z.string() }) });
const descriptions = Object.values(template.findResources('AWS::CloudWatch::Alarm')).map(
  (alarm) => Alarm.parse(alarm).Properties.AlarmDescription,
);

/** Heading anchors of the runbook, as GitHub generates them. */
const anchors = readFileSync('docs/runbook.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('## '))
  .map((line) => line.slice(3).toLowerCase().replaceAll(' ', '-'));

describe('CloudWatch alarms', () => {
  test('every Lambda function has an alarm', () => {
    const functions = constructs.filter((construct) => construct instanceof HotlineFunction);
    expect(functions).not.toEqual([]);
    for (const fn of functions) expect(AlarmDeclaration.allIn(fn), fn.node.path).not.toEqual([]);
  });

  test('every SQS queue has an alarm', () => {
    const queues = constructs.filter((construct) => construct instanceof Queue);
    expect(queues).not.toEqual([]);
    for (const queue of queues)
      expect(AlarmDeclaration.allIn(queue), queue.node.path).not.toEqual([]);
  });

  test('the stack creates every alarm that the code declares', () => {
    expect(descriptions).toHaveLength(alarms.length);
  });

  test('every alarm description states the impact and links to an existing runbook section', () => {
    for (const { impact, runbook } of alarms.map(({ props }) => props)) {
      expect(descriptions).toContain(`${impact}. What to do: docs/runbook.md#${runbook}`);
      expect(anchors, `add "## ${runbook.replaceAll('-', ' ')}" to docs/runbook.md`).toContain(
        runbook,
      );
    }
  });

  test('every alarm notifies the SNS topic when it starts and when it ends', () => {
    const topic = [{ Ref: Match.stringLikeRegexp('^AlarmsTopic') }];
    template.allResourcesProperties('AWS::CloudWatch::Alarm', {
      AlarmActions: topic,
      OKActions: topic,
      TreatMissingData: 'notBreaching',
    });
  });

  test('the alarm on SMS cost fires before AWS stops sending at the limit', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'SMSMonthToDateSpentUSD',
      Threshold: 1600,
    });
  });
});

test('the dashboard shows SMS cost with its limit', () => {
  const [dashboard] = Object.values(template.findResources('AWS::CloudWatch::Dashboard'));
  expect(JSON.stringify(dashboard)).toMatch(/SMSMonthToDateSpentUSD.*value\\\\?":2000/s);
});

test.each(dashboardMetrics)(
  'the dashboard shows the metric %s that the functions emit',
  (metric) => {
    const [dashboard] = Object.values(template.findResources('AWS::CloudWatch::Dashboard'));
    expect(JSON.stringify(dashboard)).toContain(metric);
  },
);

test.each(alarmMetrics)('an alarm monitors the metric %s that the functions emit', (metric) => {
  const isOfGateway = metric.startsWith('SmsGateway') || metric === 'SmsUnconfirmed';
  (isOfGateway ? withGateway : template).hasResourceProperties('AWS::CloudWatch::Alarm', {
    Namespace: 'Hotline1022',
    MetricName: metric,
    Dimensions: [{ Name: 'Function', Value: Match.anyValue() }],
  });
});

test.each(queueAlarmMetrics)('an alarm monitors the metric %s of a queue', (metric) => {
  template.hasResourceProperties('AWS::CloudWatch::Alarm', {
    Namespace: 'Hotline1022',
    MetricName: metric,
    Dimensions: [{ Name: 'Queue', Value: Match.anyValue() }],
  });
});

test('every section of the runbook belongs to an alarm', () => {
  expect(new Set(anchors)).toEqual(
    new Set([
      ...[...alarms, ...alarmsWithGateway].map(({ props }) => props.runbook),
      envelopeRunbookAnchor,
    ]),
  );
});

test('the alarm topic is encrypted under a key that CloudWatch, Budgets and EventBridge may use', () => {
  template.hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() });
  const [key] = Object.values(template.findResources('AWS::KMS::Key'));
  for (const service of ['cloudwatch', 'budgets', 'events']) {
    expect(JSON.stringify(key)).toContain(`${service}.amazonaws.com`);
  }
});

test('the dashboard covers tickets, workflows, messages, calls and errors', () => {
  const [dashboard] = Object.values(template.findResources('AWS::CloudWatch::Dashboard'));
  const body = JSON.stringify(dashboard);
  for (const title of [
    'Alarms',
    'Tickets opened and answered',
    'Missed deadlines',
    'Workflows restarted',
    'Recipients not reached',
    'SMS cost this month',
    'Blocked by the firewall',
    'Calls, and calls rejected at the line limit',
    'Waiting callers by language',
    'Longest wait by language',
    'Contact flow errors',
    'Requests and errors',
    'Latency',
    'Workflows started',
    'Workflows failed',
    'SMS not delivered',
    'E-mail not delivered',
    'Stream iterator age',
    'Messages in dead-letter queues',
  ]) {
    expect(body).toContain(title);
  }
});

test('the dashboard shows alarms first, then waiting times, traffic and cost, and details last', () => {
  const [dashboard] = Object.values(template.findResources('AWS::CloudWatch::Dashboard'));
  const body = JSON.stringify(dashboard);
  const expectedTexts = [
    ...['## Alarms', 'Alarms', '## Waiting', 'Longest wait', 'Missed deadlines'],
    ...['## Traffic and cost', 'SMS cost this month', '## Details', 'Lambda errors'],
  ];
  const places = expectedTexts.map((title) => body.indexOf(title));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('the monthly budget notifies the alarm topic at 50, 80, 100 and 120 percent', () => {
  template.hasResourceProperties('AWS::Budgets::Budget', {
    Budget: { BudgetLimit: { Amount: 6000, Unit: 'USD' }, TimeUnit: 'MONTHLY' },
    NotificationsWithSubscribers: [50, 80, 100, 120].map((Threshold) =>
      Match.objectLike({ Notification: Match.objectLike({ Threshold }) }),
    ),
  });
});
