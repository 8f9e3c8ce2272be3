import { Duration } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Construct } from 'constructs';
import { DeadLetterQueue } from '../shared/dead-letter-queue.ts';
import { HotlineFunction } from '../shared/hotline-function.ts';

/**
 * Function that updates search terms and statistics after each ticket change. It consumes EventBridge events, because the
 * table's stream already has its maximum of two readers, and search must not delay messages to citizens.
 */
export class SearchAndStatisticsUpdates extends Construct {
  constructor(scope: Construct, id: string, { tickets }: { tickets: ITableV2 }) {
    super(scope, id);
    const lost = new DeadLetterQueue(this, 'Lost', {
      impact: 'A ticket’s search entry and counters are outdated until its next change',
      runbook: 'index-was-lost',
    });
    const index = new HotlineFunction(this, 'IndexTickets', {
      entry: 'statistics/index-tickets.task',
      impact: 'Search and statistics are minutes behind the tickets',
      runbook: 'index-fails',
      timeout: Duration.seconds(30),
      onFailure: new SqsDestination(lost),
    })
      .canReadTickets(tickets)
      .canReadHistory(tickets)
      .canPut(tickets, 'searchTerms', 'ticketIndexes')
      .canUpdate(tickets, 'statisticsCounters')
      .canDelete(tickets, 'searchTerms');
    new Rule(this, 'Changed', {
      description: 'Changed tickets to index and count',
      eventPattern: {
        source: ['hotline.1022'],
        detailType: ['TicketChanged'],
        detail: { table: [tickets.tableName] },
      },
      targets: [new LambdaFunction(index, { deadLetterQueue: lost, retryAttempts: 50 })],
    });
  }
}
