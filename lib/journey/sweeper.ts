import { Duration } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { DeadLetterQueue } from '../shared/dead-letter-queue.ts';
import { HotlineFunction } from '../shared/hotline-function.ts';

type SweeperProps = {
  tickets: ITableV2;
};

/** Finds open tickets whose check is overdue and gives them a new run: losing a journey loses nothing. */
export class Sweeper extends Construct {
  constructor(scope: Construct, id: string, { tickets }: SweeperProps) {
    super(scope, id);
    const sweep = new HotlineFunction(this, 'SweepJourneys', {
      entry: 'journey/sweep-journeys.schedule',
      impact: 'Tickets that lost their journey stay unchased',
      runbook: 'sweeper-fails',
      timeout: Duration.minutes(1),
    }).canRestartJourneys(tickets);
    const deadLetterQueue = new DeadLetterQueue(this, 'Missed', {
      impact:
        'A sweep did not happen; if no later one did, tickets that lost their journey stay unchased',
      runbook: 'sweeps-were-missed',
    });
    new Schedule(this, 'Every5Minutes', {
      schedule: ScheduleExpression.rate(Duration.minutes(5)),
      target: new LambdaInvoke(sweep, {
        deadLetterQueue,
        retryAttempts: 2,
        maxEventAge: Duration.minutes(5), // by then the next sweep does the same work
      }),
    });
  }
}
