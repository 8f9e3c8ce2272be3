import * as z from 'zod';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createWeeklyMailStore } from '../../adapters/dynamodb/messages/weekly-mail-store.ts';
import { createStatisticsStore } from '../../adapters/dynamodb/statistics/statistics-store.ts';
import { createTicketTableClient } from '../../adapters/dynamodb/table.ts';
import { createOverdueTicketStore } from '../../adapters/dynamodb/tickets/overdue-ticket-store.ts';
import { createEmailSender } from '../../adapters/ses/email-sender.ts';
import { sendWeeklyMails } from '../../core/messages/reminders/send-weekly-mails.ts';
import { createCachedStatisticsStore } from '../../core/statistics/statistics.ts';
import { readCurrentOrganization } from '../runtime/current-organization.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { createScheduledFunction } from '../runtime/events/task.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  MAIL_FROM: z.string(),
  PORTAL_URL: z.url(),
});

/**
 * Lambda function that sends the weekly e-mail to the province's leadership if it is due and was not sent yet. It runs every
 * half hour, because day and hour are configured in the directory.
 */
export const handler = createScheduledFunction({
  services: () => {
    const { TICKET_TABLE, MAIL_FROM, PORTAL_URL } = readEnvironment(Environment);
    const table = createTicketTableClient(TICKET_TABLE);
    const now = () => new Date();
    const directory = createCachedDirectoryReader(table, now);
    return {
      figures: createStatisticsStore(table),
      late: createOverdueTicketStore(table),
      mails: createWeeklyMailStore(table),
      directory,
      send: createEmailSender({
        from: MAIL_FROM,
        senderName: async () => (await readCurrentOrganization({ directory, now })).mailSender,
      }),
      portalUrl: PORTAL_URL,
      now,
    };
  },
  run: ({ figures, ...others }) =>
    sendWeeklyMails({ ...others, statistics: createCachedStatisticsStore(figures) }),
});
