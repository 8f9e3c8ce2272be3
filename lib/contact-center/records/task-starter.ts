import { Duration } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { operatorTaskReasons } from '../../../core/contact-center/model/operator-task-reasons.ts';
import { ticketChanges } from '../../shared/queues/event-patterns.ts';
import type { TaskFlowArns } from '../instance/contact-arns.ts';
import { ContactStarterFunction } from './contact-starter-function.ts';

type TaskStarterProps = { tickets: ITableV2; portalUrl: string; line: TaskFlowArns };

/**
 * Function that creates a Connect task (work item) for each ticket that needs an operator. It consumes EventBridge events,
 * because the table's stream already has its maximum of two readers, and waiting for Connect's limit of two requests per
 * second must not delay them.
 */
export class OperatorTaskStarter extends Construct {
  constructor(scope: Construct, id: string, { tickets, portalUrl, line }: TaskStarterProps) {
    super(scope, id);
    new ContactStarterFunction(this, 'StartTasks', {
      entry: 'contact-center/start-tasks.task',
      impact: 'Operators receive no tasks and find tickets only in their queue',
      runbook: 'tasks-fail',
      timeout: Duration.seconds(60),
      environment: { PORTAL_URL: portalUrl },
    })
      .canUseTable(tickets, 'GetItem', 'Query')
      .canStartTasks(line)
      .withEvents(
        {
          OperatorTaskEvents: {
            description: 'Tickets that may need an operator task',
            eventPattern: ticketChanges(tickets, { matters: [...operatorTaskReasons] }),
          },
        },
        {
          impact: 'A ticket is in the operators’ queue but was not assigned as a task',
          runbook: 'tasks-were-lost',
        },
      );
  }
}
