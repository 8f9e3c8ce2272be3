import type { TrackedDeliveryReport } from '../../core/messages/deliver/delivery-report.ts';
import type { ZaloEvent } from './zalo-webhook.ts';

/**
 * Returns the delivery report in a Zalo webhook event as a list with one entry, or an empty list. Delivered chat messages
 * cause the same type of event. They have no tracking id and are ignored.
 */
export function parseZaloDelivery({
  event_name,
  message,
  timestamp,
}: ZaloEvent): TrackedDeliveryReport[] {
  return event_name === 'user_received_message' && message?.tracking_id
    ? [{ trackingId: message.tracking_id, at: new Date(message.delivery_time ?? timestamp) }]
    : [];
}
