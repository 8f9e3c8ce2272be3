import type { TrackedDelivery } from '../../core/messages/feedback.ts';
import type { ZaloEvent } from './zalo-webhook.ts';

/** Zalo uses the same event for messages in a chat: those have no tracking id, and nobody waits for their arrival. */
export const deliveryIn = ({ event_name, message, timestamp }: ZaloEvent): TrackedDelivery[] =>
  event_name === 'user_received_message' && message?.tracking_id
    ? [{ trackingId: message.tracking_id, at: new Date(message.delivery_time ?? timestamp) }]
    : [];
