import { createCallStore } from '../../../../adapters/dynamodb/contact-center/call-store.ts';
import {
  ContactEvent,
  extractCallTimestamps,
} from '../../../../core/contact-center/model/calls/contact-event.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import type { StreamConsumer } from './consumer.ts';

const at = (minute: number): string => atMinute(minute).toISOString();

const idOf = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Contact events of one call in the order in which Amazon Connect sends them. */
const eventKinds = [
  { eventType: 'INITIATED', initiationTimestamp: at(0) },
  { eventType: 'QUEUED', queueInfo: { enqueueTimestamp: at(1) } },
  { eventType: 'CONNECTED_TO_AGENT', agentInfo: { connectedToAgentTimestamp: at(2) } },
  { eventType: 'QUEUED', queueInfo: { enqueueTimestamp: at(1) }, initiationTimestamp: at(0) },
  { eventType: 'CONTACT_DATA_UPDATED', agentInfo: { connectedToAgentTimestamp: at(2) } },
  { eventType: 'DISCONNECTED', disconnectTimestamp: at(3) },
];

/** Consumer of Amazon Connect's contact events during a call. */
export const contactEventConsumer: StreamConsumer = {
  name: 'timestamps of a call',
  events: eventKinds.length,
  async stage(table, number) {
    const store = createCallStore(table, () => atMinute(10));
    const contactId = idOf(number);
    return {
      async bring(event) {
        const detail = { ...eventKinds[event], contactId, channel: 'VOICE' };
        const timestamps = extractCallTimestamps(ContactEvent.parse({ detail }));
        if (timestamps) await store.note(timestamps.call, timestamps.at);
      },
      async state() {
        return { ...(await store.find(contactId)), id: 'its name' };
      },
    };
  },
};
