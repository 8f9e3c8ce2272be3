import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEventBridgeEmulator } from '../../../local/services/event-bridge.ts';
import { serveAwsService } from './serve-aws-service.ts';

const at = { account: '000000000000', region: 'ap-southeast-1' };
let receivedEvents: unknown[] = [];
let served: Awaited<ReturnType<typeof serveAwsService>>;
let client: EventBridgeClient;

const connected = async (isConnected: boolean) => {
  receivedEvents = [];
  const events = createEventBridgeEmulator(at);
  if (isConnected)
    events.connect({ put: (event) => receivedEvents.push(event), has: (bus) => bus === 'default' });
  served = await serveAwsService(events);
  client = new EventBridgeClient(served.client);
};
beforeEach(() => connected(true));
afterEach(() => {
  client.destroy();
  served.close();
});

const entry = { Source: 'hotline.1022', DetailType: 'TicketChanged', Detail: '{"code":"1"}' };
const put = (...Entries: object[]) =>
  client.send(new PutEventsCommand({ Entries: Entries.map((one) => ({ ...entry, ...one })) }));

test('simulated PutEvents delivers events in the format that Amazon EventBridge uses', async () => {
  const { FailedEntryCount, Entries } = await put({}, { Detail: '{"code":"2"}' });
  expect([FailedEntryCount, Entries?.length]).toEqual([0, 2]);
  expect(receivedEvents).toEqual(
    ['1', '2'].map((code) => ({
      source: 'hotline.1022',
      'detail-type': 'TicketChanged',
      detail: { code },
      resources: [],
      ...at,
    })),
  );
});

test.each([
  ['a source of AWS itself', { Source: 'aws.ses' }],
  ['an unknown field', { TraceHeader: 'x' }],
])('simulated PutEvents rejects %s and delivers nothing', async (_, changes) => {
  await expect(put(changes)).rejects.toMatchObject({ name: 'ValidationException' });
  expect(receivedEvents).toEqual([]);
});

test('simulated PutEvents to an unknown event bus fails and delivers nothing', async () => {
  await expect(put({}, { EventBusName: 'other' })).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
  expect(receivedEvents).toEqual([]);
});

test('simulated PutEvents rejects more than 10 events', async () => {
  await expect(put(...Array.from({ length: 11 }, () => ({})))).rejects.toThrow();
});
