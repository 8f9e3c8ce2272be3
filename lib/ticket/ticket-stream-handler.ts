import { Duration } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { FunctionWithRecordingAccess } from '../shared/functions/recording-function.ts';
import { TicketStreamEventSource } from '../shared/queues/ticket-stream.ts';

type TicketStreamHandlerProps = {
  tickets: ITableV2;
  photos: IBucket;
  recordings: IBucket;
  workflow: IStateMachine;
  recount: IStateMachine;
};

/**
 * Function that handles changes of tickets and of the directory, and requests for lost ticket codes, from the table's
 * stream. It starts workflows and recomputations, sends receipts and ticket codes, tags or deletes files, and publishes an
 * event for all other consumers. A DynamoDB stream supports only two readers; the other one delivers notifications.
 */
export class TicketStreamHandler extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { tickets, photos, recordings, workflow, recount: recomputeMachine }: TicketStreamHandlerProps,
  ) {
    super(scope, id);
    const consumer = new FunctionWithRecordingAccess(this, 'HandleTicketStream', {
      entry: 'ticket/handle-ticket-stream.stream',
      impact: 'New tickets are not routed to a unit',
      runbook: 'changes-fail',
      timeout: Duration.seconds(30),
    })
      .canUseTable(tickets, 'GetItem')
      .canStartJourney(workflow)
      .canStartRecount(recomputeMachine)
      .canSettlePhotos(photos)
      .canAnnounceTickets()
      .canLetGoVoices(recordings);
    new TicketStreamEventSource(this, 'Changes', {
      tickets,
      consumer,
      items: [{ type: 'ticket' }, { type: 'directory' }, { type: 'lost-code' }],
      eventNames: ['INSERT', 'MODIFY'],
      batchSize: 25,
      late: {
        impact: 'New tickets reach their unit minutes late',
        runbook: 'changes-are-late',
      },
      dropped: {
        impact:
          'A receipt was not sent, or a new calendar is applied late to open tickets; the sweeper starts missing workflows',
        runbook: 'changes-were-dropped',
      },
    });
  }
}
