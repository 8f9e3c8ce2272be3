import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { synthStacks } from '../../support/synth.ts';

const { template } = synthStacks('prod').Ticketing;

test('the event bus sends search and statistics only ticket events of their own stage’s table', () => {
  template.hasResourceProperties('AWS::Events::Rule', {
    EventPattern: {
      source: ['hotline.1022'],
      'detail-type': ['TicketChanged'],
      detail: { table: [Match.anyValue()] },
    },
    Targets: [Match.objectLike({ DeadLetterConfig: { Arn: Match.anyValue() } })],
  });
});

test('the function that publishes ticket events may use only the hotline’s event source', () => {
  template.hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Action: 'events:PutEvents',
          Condition: { StringEquals: { 'events:source': 'hotline.1022' } },
        }),
      ]),
    },
  });
});

const Statement = z.object({ Action: z.unknown(), Condition: z.unknown().optional() });
const Policy = z.object({
  Properties: z.object({ PolicyDocument: z.object({ Statement: z.array(Statement) }) }),
});

test('functions may delete only search terms, markers and statistics from the table', () => {
  const policies = Object.values(template.findResources('AWS::IAM::Policy')).flatMap(
    (policy) => Policy.parse(policy).Properties.PolicyDocument.Statement,
  );
  const deleting = policies.filter(({ Action }) =>
    JSON.stringify(Action).includes('dynamodb:DeleteItem'),
  );
  expect(deleting.map(({ Condition }) => Condition)).toEqual([
    { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['W#*', 'Y#*', 'F#*'] } },
  ]);
});

test('the daily report is created at 16:00 Vietnam time and again at 16:10 to include delayed updates', () => {
  template.hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: 'cron(0,10 16 * * ? *)',
    ScheduleExpressionTimezone: 'Asia/Ho_Chi_Minh',
    Target: Match.objectLike({ DeadLetterConfig: Match.anyValue() }),
  });
});
