import * as z from 'zod';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createWeeklyMailStore } from '../../adapters/dynamodb/messages/weekly-mail-store.ts';
import { createEmailSender } from '../../adapters/ses/email-sender.ts';
import { readCurrentOrganization } from './current-organization.ts';
import { readEnvironment } from './environment.ts';
import { openTicketTable } from './ticket-table.ts';

const Environment = z.object({ MAIL_FROM: z.string(), PORTAL_URL: z.url() });

/** Builds the services of a function that sends e-mails of one kind once a week. */
export function buildWeeklyMailServices(kind: 'weeklyMail' | 'articleReviewMail') {
  const { MAIL_FROM, PORTAL_URL } = readEnvironment(Environment);
  const { table, now } = openTicketTable();
  const directory = createCachedDirectoryReader(table, now);
  return {
    table,
    mails: createWeeklyMailStore(table, kind),
    directory,
    send: createEmailSender({
      from: MAIL_FROM,
      senderName: async () => (await readCurrentOrganization({ directory, now })).mailSender,
    }),
    portalUrl: PORTAL_URL,
    now,
  };
}
