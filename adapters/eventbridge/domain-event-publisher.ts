import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { getEventDetailType } from '../../core/events/domain-event.ts';
import type { DomainEventPublisher } from '../../core/events/publish-domain-event.ts';

/**
 * Creates a function that publishes domain events on the event bus for other systems. It throws if the bus rejects an event.
 */
export function createDomainEventPublisher(EventBusName: string): DomainEventPublisher {
  const client = new EventBridgeClient({});
  return async ({ kind, detail }) => {
    const { Entries = [] } = await client.send(
      new PutEventsCommand({
        Entries: [
          {
            EventBusName,
            Source: 'vn.travinh.1022',
            DetailType: getEventDetailType(kind),
            Detail: JSON.stringify(detail),
          },
        ],
      }),
    );
    const refused = Entries.find(({ ErrorCode }) => ErrorCode);
    if (refused)
      throw new Error(`EventBridge rejected an event for partners: ${refused.ErrorCode}`);
  };
}
