import { Duration } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { HotlineFunction } from '../shared/functions/hotline-function.ts';
import { ticketChanges } from '../shared/queues/event-patterns.ts';

/**
 * Function that updates search terms and statistics after each ticket change. It consumes EventBridge events, because the
 * table's stream already has its maximum of two readers, and search must not delay messages to citizens.
 */
export class SearchAndStatisticsUpdates extends Construct {
  constructor(scope: Construct, id: string, { tickets }: { tickets: ITableV2 }) {
    super(scope, id);
    new HotlineFunction(this, 'IndexTickets', {
      entry: 'statistics/index-tickets.task',
      impact: 'Search and statistics are minutes behind the tickets',
      runbook: 'index-fails',
      timeout: Duration.seconds(30),
    })
      .canUseTable(tickets, 'GetItem', 'Query')
      .withEvents(
        {
          Changed: {
            description: 'Changed tickets to index and count',
            eventPattern: ticketChanges(tickets),
          },
        },
        {
          impact: 'A ticket’s search entry and counters are outdated until its next change',
          runbook: 'index-was-lost',
        },
      );
  }
}
