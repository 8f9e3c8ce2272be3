import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { HotlineFunction } from '../shared/functions/hotline-function.ts';
import { ticketChanges } from '../shared/queues/event-patterns.ts';

/** Event bus from which other systems receive ticket events. The events contain no texts and no personal data. */
export class TicketEvents extends Construct {
  readonly bus: EventBus;
  /** Function that publishes a domain event (event for other systems) for each change of a ticket. */
  readonly teller: HotlineFunction;

  constructor(scope: Construct, id: string, { tickets }: { tickets: ITableV2 }) {
    super(scope, id);
    this.bus = new EventBus(this, 'HotlineEvents', {
      description: '1022 hotline: ticket events for other systems',
    });
    this.teller = new HotlineFunction(this, 'PublishTicketEvents', {
      entry: 'events/publish-ticket-events.task',
      impact: 'Ticket events reach other systems late',
      runbook: 'others-were-not-told',
      timeout: Duration.seconds(30),
    })
      .canUseTable(tickets, 'GetItem', 'Query')
      .canPublishTicketEvents(this.bus)
      .withEvents(
        {
          Changed: {
            description: 'Changed tickets to publish to other systems',
            eventPattern: ticketChanges(tickets),
          },
        },
        {
          impact: 'A ticket event was not published to other systems',
          runbook: 'others-were-not-told',
        },
      );
    new CfnOutput(Stack.of(this), 'HotlineEventsBus', {
      description: 'Event bus on which other systems receive ticket events',
      value: this.bus.eventBusArn,
    });
  }
}
