import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { DataStack } from '../data-stack.ts';
import { HotlineFunction } from '../shared/functions/hotline-function.ts';
import { HotlineStateMachine } from '../shared/hotline-state-machine.ts';
import { buildWorkflowStates } from './workflow-states.ts';

/**
 * Step Functions state machine for tickets, with one execution per ticket and run number. It routes the ticket, waits for
 * the next check of its deadlines, and evaluates them.
 */
export class TicketWorkflow extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, data: Pick<DataStack, 'tickets' | 'urgentChanges'>) {
    super(scope, id);
    const step = new HotlineFunction(this, 'RunWorkflowStep', {
      entry: 'workflow/run-workflow-step.task',
      impact:
        'Tickets are routed, reminded and escalated late; a workflow that fails for 30 minutes ends',
      runbook: 'journey-steps-fail',
    })
      .canUseTable(data.tickets, 'GetItem')
      .canQueueUrgentChanges(data.urgentChanges);
    this.machine = new HotlineStateMachine(this, 'TicketWorkflow', {
      comment: 'A ticket is routed, then chased until it is answered, then closed',
      states: buildWorkflowStates(this, step),
      impact: 'A ticket has no running workflow until the sweeper restarts it',
      runbook: 'journeys-fail',
    });
  }
}
