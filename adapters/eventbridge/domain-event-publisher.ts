import { domainEventSource, getEventDetailType } from '../../core/events/domain-event.ts';
import type { DomainEventPublisher } from '../../core/events/publish-domain-event.ts';
import { createEventSender } from './put-event.ts';

/** Creates a function that publishes domain events on the event bus for other systems. */
export function createDomainEventPublisher(EventBusName: string): DomainEventPublisher {
  const send = createEventSender();
  return ({ kind, detail }) =>
    send({ EventBusName, source: domainEventSource, type: getEventDetailType(kind), detail });
}
