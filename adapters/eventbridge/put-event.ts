import {
  EventBridgeClient,
  PutEventsCommand,
  type PutEventsRequestEntry,
} from '@aws-sdk/client-eventbridge';

type Event = Pick<PutEventsRequestEntry, 'EventBusName'> & {
  source: string;
  type: string;
  detail: object;
};

/** Creates a function that publishes one event on EventBridge. It throws if the bus rejects the event. */
export function createEventSender(): (event: Event) => Promise<void> {
  const client = new EventBridgeClient({});
  return async ({ source: Source, type: DetailType, detail, ...bus }) => {
    const entry = { ...bus, Source, DetailType, Detail: JSON.stringify(detail) };
    const { Entries = [] } = await client.send(new PutEventsCommand({ Entries: [entry] }));
    const refused = Entries.find(({ ErrorCode }) => ErrorCode);
    if (refused)
      throw new Error(`EventBridge rejected a ${DetailType} event: ${refused.ErrorCode}`);
  };
}
