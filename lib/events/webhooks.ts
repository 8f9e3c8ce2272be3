import { Duration } from 'aws-cdk-lib';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { domainEventSource } from '../../core/events/domain-event.ts';
import type { DataStack } from '../data-stack.ts';
import { HotlineFunction } from '../shared/functions/hotline-function.ts';
import { createFifoQueue } from '../shared/queues/fifo-queue.ts';
import { subscribeToQueue } from '../shared/queues/subscribe-to-queue.ts';
import type { TicketEvents } from './ticket-events.ts';

type WebhooksProps = {
  data: DataStack;
  events: TicketEvents;
  toLocalhost: boolean;
};

/**
 * Timeout of the function that sends webhooks. One invocation may send several updates to an Open311 site, and each request
 * may take 5 seconds.
 */
const timeout = Duration.seconds(60);

/** Webhooks for systems outside AWS: each event is queued once per subscriber and retried until it is accepted. */
export class WebhookDelivery extends Construct {
  constructor(scope: Construct, id: string, { data, events, toLocalhost }: WebhooksProps) {
    super(scope, id);
    const queue = createDeliveryQueue(this);
    this.queueFrom(events.bus, queue, data);
    events.teller.canQueueWebhooks(queue);
    const sender = new HotlineFunction(this, 'SendWebhooks', {
      entry: 'events/send-webhooks.stream',
      impact: 'Webhook deliveries are late',
      runbook: 'webhooks-fail',
      timeout,
    })
      .canUseTable(data.tickets, 'GetItem', 'Query')
      .canReadSecret(data.secret)
      .mayCallLocalhost(toLocalhost);
    // limits how much one failing subscriber can delay other subscribers and the hotline
    subscribeToQueue(queue, sender, { reportBatchItemFailures: true, maxConcurrency: 50 });
  }

  private queueFrom(bus: IEventBus, queue: Queue, { tickets }: DataStack): void {
    new HotlineFunction(this, 'QueueWebhooks', {
      entry: 'events/queue-webhooks.task',
      impact: 'Webhook deliveries are late',
      runbook: 'webhooks-fail',
      timeout: Duration.seconds(30),
    })
      .canUseTable(tickets, 'Query')
      .canQueueWebhooks(queue)
      .withEvents(
        {
          Published: {
            description: 'Ticket events to deliver by webhook',
            eventBus: bus,
            eventPattern: { source: [domainEventSource] },
          },
        },
        { impact: 'A ticket event was not queued for webhooks', runbook: 'webhooks-fail' },
      );
  }
}

/** Retry policy for a failed webhook delivery: every 10 minutes for 6 hours. */
const [waitMinutes, maxReceives] = [10, 36];

function createDeliveryQueue(scope: Construct): Queue {
  return createFifoQueue(scope, 'Deliveries', {
    visibilityTimeout: Duration.minutes(waitMinutes),
    retentionPeriod: Duration.days(2),
    givenUp: {
      id: 'NotTaken',
      maxReceives,
      impact: 'A webhook or Open311 site rejected an event for 6 hours; it is no longer retried',
      runbook: 'a-webhook-was-not-taken',
    },
    late: {
      after: Duration.hours(8),
      impact: 'Webhook deliveries have been waiting for 8 hours',
      runbook: 'webhooks-fail',
    },
  });
}
