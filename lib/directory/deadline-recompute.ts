import { Duration } from 'aws-cdk-lib';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { DataStack } from '../data-stack.ts';
import { HotlineFunction } from '../shared/functions/hotline-function.ts';
import { HotlineStateMachine } from '../shared/hotline-state-machine.ts';
import { dailyInVietnam } from '../shared/vietnam-time.ts';
import { buildDeadlineRecomputePasses } from './recompute-passes.ts';

/**
 * State machine that applies the directory to all open tickets. It recomputes their deadlines, and hands tickets of ended
 * units over to the successors. It runs after each directory change and at midnight.
 */
export class DeadlineRecomputeWorkflow extends Construct {
  readonly machine: StateMachine;

  constructor(
    scope: Construct,
    id: string,
    { tickets, urgentChanges }: Pick<DataStack, 'tickets' | 'urgentChanges'>,
  ) {
    super(scope, id);
    const recomputeFunction = new HotlineFunction(this, 'RecomputeDeadlines', {
      entry: 'workflow/recompute-deadlines.task',
      impact: 'Open tickets keep deadlines of an outdated calendar',
      runbook: 'recount-steps-fail',
      timeout: Duration.minutes(1),
    })
      .canUseTable(tickets, 'GetItem', 'Query')
      .canQueueUrgentChanges(urgentChanges);
    this.machine = new HotlineStateMachine(this, 'Machine', {
      comment: 'Open tickets are recounted by a directory that has changed',
      states: buildDeadlineRecomputePasses(this, recomputeFunction),
      impact:
        'Open tickets keep their previous deadlines until the next escalation step, and units that have ended keep their tickets until the next night',
      runbook: 'recounts-fail',
    });
    new HotlineFunction(this, 'StartNightlyRecompute', {
      entry: 'workflow/start-nightly-recompute.schedule',
      impact: 'Units that have ended keep their open tickets until the next night',
      runbook: 'recounts-fail',
    })
      .canUseTable(tickets, 'GetItem')
      .canStartRecount(this.machine)
      .withSchedule(dailyInVietnam({ hour: '0', minute: '1' }), {
        impact: 'Units that have ended keep their open tickets until the next night',
        runbook: 'recounts-fail',
      });
  }
}
