import { Duration } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { HotlineFunction } from '../shared/functions/hotline-function.ts';

/**
 * Interval of the sweeper (function that finds lost workflows and held notifications), which is also their maximum delay.
 */
const every = Duration.minutes(5);

/**
 * Scheduled function that makes up for lost events. It restarts workflows of open tickets whose next check is overdue, and
 * releases held or pending notifications.
 */
export class Sweeper extends Construct {
  constructor(scope: Construct, id: string, { tickets }: { tickets: ITableV2 }) {
    super(scope, id);
    new HotlineFunction(this, 'RestartStalledWorkflows', {
      entry: 'workflow/restart-stalled-workflows.schedule',
      impact: 'Missing workflows are not restarted; dropped and overnight messages stay unsent',
      runbook: 'sweeper-fails',
      timeout: Duration.minutes(4), // the next run continues with the rest
    })
      .canUseTable(tickets)
      .withSchedule(ScheduleExpression.rate(every), {
        impact:
          'A sweeper run was missed; until the next run, missing workflows are not restarted and overnight messages stay unsent',
        retryFor: every,
      })
      .withAlarms({
        WorkflowsRestarted: {
          impact:
            'Tickets had no running workflow for some minutes; more follow until the cause is fixed',
          runbook: 'journeys-restarted',
        },
      });
  }
}
