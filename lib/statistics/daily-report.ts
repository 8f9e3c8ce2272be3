import { Duration, TimeZone } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import time from '../../core/statistics/data/report.json' with { type: 'json' };
import { DeadLetterQueue } from '../shared/dead-letter-queue.ts';
import { HotlineFunction } from '../shared/hotline-function.ts';

/**
 * Schedule for the daily report, which also updates the monthly statistics. A second run some time later includes counts
 * that arrived late.
 */
export class DailyReportSchedule extends Construct {
  constructor(scope: Construct, id: string, { tickets }: { tickets: ITableV2 }) {
    super(scope, id);
    const report = new HotlineFunction(this, 'DailyReport', {
      entry: 'statistics/daily-report.schedule',
      impact: 'The daily report of the province is missing',
      runbook: 'report-fails',
      timeout: Duration.minutes(1),
    })
      .canReadTickets(tickets)
      .canReadHistory(tickets)
      .canPut(tickets, 'dailyReports', 'monthlyPerformance');
    const deadLetterQueue = new DeadLetterQueue(this, 'Missed', {
      impact:
        'A daily report was not generated; the number of open tickets at that time cannot be reconstructed',
      runbook: 'report-was-missed',
    });
    new Schedule(this, 'Schedule', {
      schedule: ScheduleExpression.cron({
        hour: String(time.hour),
        minute: time.minutes.join(','),
        timeZone: TimeZone.of(time.timeZone),
      }),
      target: new LambdaInvoke(report, { deadLetterQueue, retryAttempts: 10 }),
    });
  }
}
