import * as z from 'zod';
import { createBundleStore } from '../../adapters/dynamodb/bundle-store.ts';
import { createProviderReportStore } from '../../adapters/dynamodb/feedback-store.ts';
import { createNotificationStore } from '../../adapters/dynamodb/notification-store.ts';
import { openTicketTable } from '../../adapters/dynamodb/table.ts';
import { createUndeliveredStore } from '../../adapters/dynamodb/undelivered-store.ts';
import { ZaloDeliveryEvent } from '../../adapters/eventbridge/zalo-deliveries.ts';
import { SesDeliveryEvent } from '../../adapters/ses/mail-event.ts';
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
  input: z.union([SesDeliveryEvent, SmsDeliveryLog, ZaloDeliveryEvent, QueuedReports]),
  services: () => {
    const table = openTicketTable(
      readEnvironment(z.object({ TICKET_TABLE: z.string() })).TICKET_TABLE,
    );
    return {
      alerts: createNotificationStore(table),
      bundles: createBundleStore(table),
      feedback: createProviderReportStore(table),
      undelivered: createUndeliveredStore(table),
      now: () => new Date(),
    };
  },
  async run(reports, ports) {
    for (const report of reports) await receiveProviderReport(report, ports);
  },
});
