import { Duration, TimeZone } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { DeadLetterQueue } from '../shared/dead-letter-queue.ts';
import { HotlineFunction } from '../shared/hotline-function.ts';

/**
 * Functions that generate the open data files (anonymous rows for download): all files each night, and one month's file when
 * a publication is added or withdrawn.
 */
export class OpenDataGeneration extends Construct {
  constructor(scope: Construct, id: string, { tickets }: { tickets: ITableV2 }) {
    super(scope, id);
    const missed = new DeadLetterQueue(this, 'Missed', {
      impact: 'The open data was not regenerated; withdrawn content can still be downloaded',
      runbook: 'open-data-fails',
    });
    const maker = new HotlineFunction(this, 'BuildOpenData', {
      entry: 'open-data/build-open-data.schedule',
      impact: 'The open data is not updated tonight',
      runbook: 'open-data-fails',
      memorySize: 1024,
      timeout: Duration.minutes(10),
      onFailure: new SqsDestination(missed),
    })
      .canReadTickets(tickets)
      .canReadHistory(tickets)
      .canPut(tickets, 'openData');
    new Schedule(this, 'Nightly', {
      schedule: ScheduleExpression.cron({
        hour: '1',
        minute: '30',
        timeZone: TimeZone.of('Asia/Ho_Chi_Minh'),
      }),
      target: new LambdaInvoke(maker, {
        deadLetterQueue: missed,
        retryAttempts: 5,
      }),
    });
    new Rule(this, 'PublicationChanged', {
      description: 'Tickets whose text was published or withdrawn, for the open data',
      eventPattern: {
        source: ['hotline.1022'],
        detailType: ['TicketChanged'],
        detail: { table: [tickets.tableName], publication: ['published', 'withdrawn'] },
      },
      targets: [new LambdaFunction(maker, { deadLetterQueue: missed, retryAttempts: 50 })],
    });
  }
}
