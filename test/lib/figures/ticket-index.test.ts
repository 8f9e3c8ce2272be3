import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { synth } from '../../support/synth.ts';

const { template } = synth('prod').Ticketing;

test('search and counters hear of tickets by the bus, of this stage’s table alone', () => {
  template.hasResourceProperties('AWS::Events::Rule', {
    EventPattern: {
      source: ['hotline.1022'],
      'detail-type': ['TicketChanged'],
      detail: { table: [Match.anyValue()] },
    },
    Targets: [Match.objectLike({ DeadLetterConfig: { Arn: Match.anyValue() } })],
  });
});

test('who tells the bus of tickets can’t speak in another’s name', () => {
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

test('only derived items can be deleted: search words, marks and figures', () => {
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

test('the report is made at 16:00 in Trà Vinh, and once more for what was counted late', () => {
  template.hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: 'cron(0,10 16 * * ? *)',
    ScheduleExpressionTimezone: 'Asia/Ho_Chi_Minh',
    Target: Match.objectLike({ DeadLetterConfig: Match.anyValue() }),
  });
});
