import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { JsonObject } from '../assembly/template.ts';
import type { AwsServiceEmulator } from '../component-types.ts';
import type { EventBus } from '../events/event-bus.ts';
import {
  createAwsJsonService,
  defineOperation,
  failOperation,
  succeedOperation,
} from './aws-json.ts';

export type EventBridgeEmulator = AwsServiceEmulator & {
  /**
   * Connects the emulator to the event bus after start-up, because the bus's targets exist only when functions can be
   * invoked.
   */
  connect(bus: EventBus): void;
  /** Puts an event of an emulated AWS service on the default event bus. */
  putEvent(event: Parameters<EventBus['put']>[0]): void;
};

const PutEvents = z.strictObject({
  Entries: z
    .array(
      z.strictObject({
        Source: z.string().refine((source) => !source.startsWith('aws.'), 'AWS’s own source'),
        DetailType: z.string(),
        Detail: z.string(),
        Resources: z.array(z.string()).default([]),
        EventBusName: z.string().default('default'),
      }),
    )
    .min(1)
    .max(10),
});

type Account = { account: string; region: string };

/** Emulates Amazon EventBridge; supports only `PutEvents`. */
export function createEventBridgeEmulator({ account, region }: Account): EventBridgeEmulator {
  let connected: EventBus | undefined;
  const putEvents = defineOperation(PutEvents, ({ Entries }) => {
    const bus = connected;
    if (!bus) throw new Error('The event bus is not connected yet');
    if (!Entries.every(({ EventBusName }) => bus.has(EventBusName))) {
      return failOperation(
        'ResourceNotFoundException',
        'The cloud assembly has no event bus with this name',
      );
    }
    const events = Entries.map(({ Source, DetailType, Detail, Resources, EventBusName }) => {
      const detail = JsonObject.parse(JSON.parse(Detail));
      const about = { source: Source, 'detail-type': DetailType, resources: Resources, detail };
      bus.put({ ...about, account, region }, EventBusName);
      return { EventId: randomUUID() };
    });
    return succeedOperation({ FailedEntryCount: 0, Entries: events });
  });
  return {
    ...createAwsJsonService({
      endpointName: 'EVENTBRIDGE',
      target: 'AWSEvents',
      version: '1.1',
      operations: { PutEvents: putEvents },
    }),
    putEvent: (event) => void connected?.put(event),
    connect: (bus) => {
      connected = bus;
    },
  };
}
