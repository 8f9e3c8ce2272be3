import { Duration, TimeZone } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { DeadLetterQueue } from '../shared/dead-letter-queue.ts';
import { AlarmDeclaration } from '../shared/hotline-alarm.ts';
import { HotlineFunction } from '../shared/hotline-function.ts';

/**
 * Hour at which reminders are created, in Vietnamese time. It is earlier than any digest that the directory may schedule.
 */
const hour = '6';

/**
 * Schedule for the morning reminders, which list its overdue tickets to each accountable role of a unit. They are sent with
 * the day's first digest.
 */
export class OverdueTicketReminders extends Construct {
  constructor(scope: Construct, id: string, { tickets }: { tickets: ITableV2 }) {
    super(scope, id);
    const remind = new HotlineFunction(this, 'SendReminders', {
      entry: 'workflow/send-reminders.schedule',
      impact: 'No reminders about overdue tickets are sent today',
      runbook: 'reminders-fail',
      timeout: Duration.minutes(5),
      memorySize: 1024, // all open tickets are held in memory
    })
      .canFindOverdue(tickets)
      .canReadTickets(tickets)
      .canReadManyTickets(tickets)
      .canPut(tickets, 'tickets', 'reminders')
      .canUpdate(tickets, 'tickets');
    const deadLetterQueue = new DeadLetterQueue(this, 'Missed', {
      impact: 'The morning reminders about overdue tickets were not sent',
      runbook: 'reminders-were-missed',
    });
    new Schedule(this, 'Schedule', {
      schedule: ScheduleExpression.cron({
        ...{ hour, minute: '0' },
        timeZone: TimeZone.of('Asia/Ho_Chi_Minh'),
      }),
      target: new LambdaInvoke(remind, { deadLetterQueue, retryAttempts: 10 }),
    });
    new AlarmDeclaration(this, 'OpenTicketsWithoutNextCheck', {
      impact: 'Open tickets were found without a scheduled check or reminder',
      runbook: 'tickets-without-next-step',
      metric: remind.metricCounted('OpenTicketsWithoutNextCheck'),
    });
  }
}
