import * as z from 'zod';
import { bundleStore } from '../../adapters/dynamodb/bundle-store.ts';
import { feedbackStore } from '../../adapters/dynamodb/feedback-store.ts';
import { notificationStore } from '../../adapters/dynamodb/notification-store.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { undeliveredStore } from '../../adapters/dynamodb/undelivered-store.ts';
import { ZaloDeliveryEvent } from '../../adapters/eventbridge/zalo-deliveries.ts';
import { MailEvent } from '../../adapters/ses/mail-event.ts';
import { QueuedReports } from '../../adapters/sms-gateway/queued-reports.ts';
import { SmsDeliveryLog } from '../../adapters/sns/delivery-log.ts';
import { receiveProviderReport } from '../../core/messages/feedback.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { taskFunction } from '../runtime/task.ts';

/**
 * Lambda function that stores delivery reports from SES, Zalo, carriers and the SMS gateway on each notification. The table's
 * stream handler then acts on bounces.
 */
export const handler = taskFunction({
  input: z.union([MailEvent, SmsDeliveryLog, ZaloDeliveryEvent, QueuedReports]),
  services: () => {
    const table = ticketTable(readEnvironment(z.object({ TICKET_TABLE: z.string() })).TICKET_TABLE);
    return {
      alerts: notificationStore(table),
      bundles: bundleStore(table),
      feedback: feedbackStore(table),
      undelivered: undeliveredStore(table),
      now: () => new Date(),
    };
  },
  async run(reports, ports) {
    for (const report of reports) await receiveProviderReport(report, ports);
  },
});
