import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { WeeklySchedule } from '../../../core/messages/schedule/weekly-schedule.ts';
import { synthStacks } from '../../support/assembly/synth.ts';

const { template } = synthStacks('prod').Ticketing;

test('the schedule of the weekly e-mail runs every half hour at which an e-mail can be configured', () => {
  template.hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: 'cron(0,30 6-9 * * ? *)',
    ScheduleExpressionTimezone: 'Asia/Ho_Chi_Minh',
    Target: Match.objectLike({ DeadLetterConfig: Match.anyValue() }),
  });
  const times = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:30`);
  const allowed = times.filter(
    (time) => WeeklySchedule.safeParse({ weekday: 'mon', time }).success,
  );
  expect([allowed[0], allowed.at(-1)]).toEqual(['06:30', '09:30']);
});
