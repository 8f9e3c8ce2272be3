import type { DeliveryReportStore } from '../../../core/messages/deliver/delivery-report.ts';
import type { NotificationId } from '../../../core/messages/notification.ts';

/** Feedback store in memory: notifications by provider message id, and opt-outs by channel. */
export function memoryFeedback(): Omit<DeliveryReportStore, 'note'> & {
  sent: Map<string, NotificationId>;
} {
  const sent = new Map<string, NotificationId>();
  const silent = new Set<string>();
  return {
    sent,
    async remember(messageId, { code, key }) {
      sent.set(messageId, { code, key });
    },
    sentAs: async (messageId) => sent.get(messageId),
    async silence(code, channel) {
      silent.add(`${code} ${channel}`);
    },
    isSilenced: async (code, channel) => silent.has(`${code} ${channel}`),
  };
}
