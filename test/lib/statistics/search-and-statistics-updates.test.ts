import { Match } from 'aws-cdk-lib/assertions';
import { test } from 'vitest';
import { synthStacks } from '../../support/assembly/synth.ts';

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

test('the daily report is created at 16:00 Vietnam time and again at 16:10 to include delayed updates', () => {
  template.hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: 'cron(0,10 16 * * ? *)',
    ScheduleExpressionTimezone: 'Asia/Ho_Chi_Minh',
    Target: Match.objectLike({ DeadLetterConfig: Match.anyValue() }),
  });
});
