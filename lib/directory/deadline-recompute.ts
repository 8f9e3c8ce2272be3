import { Duration } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { HotlineFunction } from '../shared/functions/hotline-function.ts';
import { HotlineStateMachine } from '../shared/hotline-state-machine.ts';
import { buildDeadlineRecomputePasses } from './recompute-passes.ts';

type DeadlineRecomputeProps = {
  tickets: ITableV2;
};

/** State machine that recomputes the deadlines of all open tickets. It runs once after each directory change. */
export class DeadlineRecomputeWorkflow extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, { tickets }: DeadlineRecomputeProps) {
    super(scope, id);
    const recomputeFunction = new HotlineFunction(this, 'RecomputeDeadlines', {
      entry: 'workflow/recompute-deadlines.task',
      impact: 'Open tickets keep deadlines of an outdated calendar',
      runbook: 'recount-steps-fail',
      timeout: Duration.minutes(1),
    }).canUseTable(tickets, 'GetItem');
    this.machine = new HotlineStateMachine(this, 'Machine', {
      comment: 'Open tickets are recounted by a directory that has changed',
      states: buildDeadlineRecomputePasses(this, recomputeFunction),
      impact: 'Open tickets keep their previous deadlines until the next escalation step',
      runbook: 'recounts-fail',
    });
  }
}
