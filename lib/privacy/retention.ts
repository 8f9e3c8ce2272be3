import { Duration, TimeZone } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { DeadLetterQueue } from '../shared/dead-letter-queue.ts';
import { AlarmDeclaration } from '../shared/hotline-alarm.ts';
import { HotlineFunction } from '../shared/hotline-function.ts';

/** Schedule for nightly retention, which erases texts and personal data of tickets whose retention period has ended. */
export class RetentionSchedule extends Construct {
  constructor(scope: Construct, id: string, { tickets }: { tickets: ITableV2 }) {
    super(scope, id);
    const apply = new HotlineFunction(this, 'ApplyRetention', {
      entry: 'privacy/apply-retention.schedule',
      impact: 'Personal data is stored longer than the retention rules allow',
      runbook: 'retention-fails',
      memorySize: 1024,
      timeout: Duration.minutes(15),
    })
      .canReadTickets(tickets)
      .canReadHistory(tickets)
      .canFindOverdue(tickets)
      .canListQueues(tickets)
      .canUpdate(tickets, 'tickets', 'publications', 'publicRequests')
      .canPut(tickets, 'tickets');
    const deadLetterQueue = new DeadLetterQueue(this, 'Missed', {
      impact: 'Retention did not run tonight; the next run processes the remaining tickets',
      runbook: 'retention-fails',
    });
    new Schedule(this, 'Nightly', {
      schedule: ScheduleExpression.cron({
        hour: '2',
        minute: '30',
        timeZone: TimeZone.of('Asia/Ho_Chi_Minh'),
      }),
      target: new LambdaInvoke(apply, { deadLetterQueue, retryAttempts: 5 }),
    });
    new AlarmDeclaration(this, 'DataRequestsOverdue', {
      impact: 'A personal data request is past its legal deadline',
      runbook: 'data-requests-are-late',
      metric: apply.metricCounted('DataRequestsOverdue'),
    });
    new AlarmDeclaration(this, 'RetentionDelayed', {
      impact:
        'Tickets are stored longer than the retention rules allow: one night processes too few, or a ticket is unreadable',
      runbook: 'retention-is-behind',
      metric: apply.metricCounted('RetentionDelayed'),
    });
  }
}
