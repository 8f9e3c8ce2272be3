import * as z from 'zod';
import { createDeliveryReportStore } from '../../adapters/dynamodb/messages/delivery-report-store.ts';
import { createNotificationBundleStore } from '../../adapters/dynamodb/messages/notification-bundle-store.ts';
import { createNotificationStore } from '../../adapters/dynamodb/messages/notification-store.ts';
import { createUndeliveredNotificationStore } from '../../adapters/dynamodb/messages/undelivered-notification-store.ts';
import { ZaloDeliveryEvent } from '../../adapters/eventbridge/zalo-delivery-publisher.ts';
import { SesDeliveryEvent } from '../../adapters/ses/mail-event.ts';
import { SmsReportQueueEvent } from '../../adapters/sms-gateway/sms-report-queue-event.ts';
import { SmsDeliveryLog } from '../../adapters/sns/delivery-log.ts';
import { receiveDeliveryReport } from '../../core/messages/deliver/delivery-report.ts';
import { createTaskFunction } from '../runtime/events/task.ts';
import { openTicketTable } from '../runtime/ticket-table.ts';

/**
 * Lambda function that stores delivery reports from SES, Zalo, carriers and the SMS gateway on each notification. The table's
 * stream handler then acts on bounces.
 */
export const handler = createTaskFunction({
  input: z.union([SesDeliveryEvent, SmsDeliveryLog, ZaloDeliveryEvent, SmsReportQueueEvent]),
  services: () => {
    const { table } = openTicketTable();
    return {
      alerts: createNotificationStore(table),
      bundles: createNotificationBundleStore(table),
      feedback: createDeliveryReportStore(table),
      undelivered: createUndeliveredNotificationStore(table),
      now: () => new Date(),
    };
  },
  async run(reports, ports) {
    for (const report of reports) await receiveDeliveryReport(report, ports);
  },
});
