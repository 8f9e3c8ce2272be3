import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { createDeliveryReportStore } from '../../../../adapters/dynamodb/messages/delivery-report-store.ts';
import { createNotificationBundleStore } from '../../../../adapters/dynamodb/messages/notification-bundle-store.ts';
import { createNotificationStore } from '../../../../adapters/dynamodb/messages/notification-store.ts';
import { createUndeliveredNotificationStore } from '../../../../adapters/dynamodb/messages/undelivered-notification-store.ts';
import { createCitizenNotification } from '../../../../core/messages/create-notification.ts';
import {
  type DeliveryReport,
  receiveDeliveryReport,
} from '../../../../core/messages/deliver/delivery-report.ts';
import type { Notification } from '../../../../core/messages/notification.ts';
import { itemKeys } from '../../../../core/table/item-kinds.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import type { StreamConsumer } from './consumer.ts';
import { toEnvironmentCode } from './ticket-versions.ts';

/** Delivery receipts for one message: a server accepted it, then the mailbox was full, then the recipient complained. */
const reports: readonly Omit<DeliveryReport, 'about'>[] = [
  { what: 'delivered', why: 'to the server', at: atMinute(2) },
  { what: 'bounced', why: 'the mailbox is full', at: atMinute(4) },
  { what: 'complained', why: 'spam', at: atMinute(6) },
];

const receiptFor = (code: Notification['code']): Notification => {
  const cause = { code, assignment: 0, cause: 'receipt', requestedAt: atMinute(0) };
  const [alert] = createCitizenNotification(['email'], { about: 'receipt' }, cause);
  if (!alert) throw new Error('No pending receipt');
  return alert;
};

/** Consumer of delivery receipts, which update the notification, the operators' list and the closed channels. */
export const deliveryReceiptConsumer: StreamConsumer = {
  name: 'provider delivery reports',
  events: reports.length,
  async stage(table, number) {
    const { client, name } = table;
    const code = toEnvironmentCode(number);
    const receipt = receiptFor(code);
    const alerts = createNotificationStore(table);
    const feedback = createDeliveryReportStore(table);
    await alerts.request(receipt);
    const settled = { status: 'sent', settledAt: atMinute(1), provider: 'id' } as const;
    await alerts.settle(receipt, settled);
    return {
      async bring(event) {
        const report = reports[event];
        const undelivered = createUndeliveredNotificationStore(table);
        const now = () => atMinute(10);
        if (!report) return;
        const bundles = createNotificationBundleStore(table);
        const ports = { alerts, bundles, feedback, undelivered, now };
        await receiveDeliveryReport({ ...report, about: receipt }, ports);
      },
      async state() {
        const item = (key: Record<string, string>) =>
          client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true }));
        const [alert, silence] = await Promise.all([
          item(itemKeys.notification(code, receipt.key)),
          item(itemKeys.refusedChannel(code, 'email')),
        ]);
        const { pk: _, code: __, gsi2sk, ...attributes } = alert.Item ?? {};
        return [attributes, String(gsi2sk).replace(code, ''), silence.Item?.['at']];
      },
    };
  },
};
