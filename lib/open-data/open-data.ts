import { Duration } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { HotlineFunction } from '../shared/functions/hotline-function.ts';
import { ticketChanges } from '../shared/queues/event-patterns.ts';
import { dailyInVietnam } from '../shared/vietnam-time.ts';

/**
 * Function that generates the open data files (anonymous rows for download): all files each night, and one month's file when
 * a publication is added or withdrawn.
 */
export class OpenDataGeneration extends Construct {
  constructor(scope: Construct, id: string, { tickets }: { tickets: ITableV2 }) {
    super(scope, id);
    const failure = {
      impact: 'The open data was not regenerated; withdrawn content can still be downloaded',
      runbook: 'open-data-fails',
    };
    new HotlineFunction(this, 'BuildOpenData', {
      entry: 'open-data/build-open-data.schedule',
      impact: 'The open data is not updated tonight',
      runbook: 'open-data-fails',
      memorySize: 1024,
      timeout: Duration.minutes(10),
    })
      .canUseTable(tickets, 'GetItem', 'Query')
      .withSchedule(dailyInVietnam({ hour: '1', minute: '30' }), failure)
      .withEvents(
        {
          PublicationChanged: {
            description: 'Tickets whose text was published or withdrawn, for the open data',
            eventPattern: ticketChanges(tickets, { publication: ['published', 'withdrawn'] }),
          },
        },
        failure,
      );
  }
}
