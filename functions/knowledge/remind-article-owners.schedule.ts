import * as z from 'zod';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createWeeklyMailStore } from '../../adapters/dynamodb/messages/weekly-mail-store.ts';
import { createTicketTableClient } from '../../adapters/dynamodb/table.ts';
import { createEmailSender } from '../../adapters/ses/email-sender.ts';
import { remindArticleOwners } from '../../core/messages/reminders/remind-article-owners.ts';
import { readCurrentOrganization } from '../runtime/current-organization.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { createScheduledFunction } from '../runtime/events/task.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  MAIL_FROM: z.string(),
  PORTAL_URL: z.url(),
});

/**
 * Lambda function that reminds the responsible units of knowledge base articles to review, on the first working day of each
 * week. It runs twice each morning, so that the second run retries failed e-mails.
 */
export const handler = createScheduledFunction({
  services: () => {
    const { TICKET_TABLE, MAIL_FROM, PORTAL_URL } = readEnvironment(Environment);
    const table = createTicketTableClient(TICKET_TABLE);
    const now = () => new Date();
    const directory = createCachedDirectoryReader(table, now);
    return {
      mails: createWeeklyMailStore(table, 'articleReviewMail'),
      directory,
      send: createEmailSender({
        from: MAIL_FROM,
        senderName: async () => (await readCurrentOrganization({ directory, now })).mailSender,
      }),
      portalUrl: PORTAL_URL,
      now,
    };
  },
  run: remindArticleOwners,
});
