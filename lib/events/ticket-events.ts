import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Construct } from 'constructs';
import { DeadLetterQueue } from '../shared/dead-letter-queue.ts';
import { HotlineFunction } from '../shared/hotline-function.ts';

/** Event bus from which other systems receive ticket events. The events contain no texts and no personal data. */
export class TicketEvents extends Construct {
  readonly bus: EventBus;
  /** Function that publishes a domain event (event for other systems) for each change of a ticket. */
  readonly teller: HotlineFunction;

  constructor(scope: Construct, id: string, { tickets }: { tickets: ITableV2 }) {
    super(scope, id);
    this.bus = new EventBus(this, 'HotlineEvents', {
      description: '1022 Trà Vinh: ticket events for other systems',
    });
    const lost = new DeadLetterQueue(this, 'Lost', {
      impact: 'A ticket event was not published to other systems',
      runbook: 'others-were-not-told',
    });
    this.teller = new HotlineFunction(this, 'PublishTicketEvents', {
      entry: 'events/publish-ticket-events.task',
      impact: 'Ticket events reach other systems late',
      runbook: 'others-were-not-told',
      timeout: Duration.seconds(30),
      onFailure: new SqsDestination(lost),
    })
      .canReadTickets(tickets)
      .canReadHistory(tickets)
      .canPublishTicketEvents(this.bus);
    new Rule(this, 'Changed', {
      description: 'Changed tickets to publish to other systems',
      eventPattern: {
        source: ['hotline.1022'],
        detailType: ['TicketChanged'],
        detail: { table: [tickets.tableName] },
      },
      targets: [new LambdaFunction(this.teller, { deadLetterQueue: lost, retryAttempts: 50 })],
    });
    new CfnOutput(Stack.of(this), 'HotlineEventsBus', {
      description: 'Event bus on which other systems receive ticket events',
      value: this.bus.eventBusArn,
    });
  }
}
