import { remindArticleOwners } from '../../core/messages/reminders/remind-article-owners.ts';
import { createScheduledFunction } from '../runtime/events/task.ts';
import { buildWeeklyMailServices } from '../runtime/weekly-mail-services.ts';

/**
 * Lambda function that reminds responsible units to review knowledge base articles. It runs twice each morning and sends
 * e-mails on the first working day of the week. The second run retries failed e-mails.
 */
export const handler = createScheduledFunction({
  services: () => buildWeeklyMailServices('articleReviewMail'),
  run: remindArticleOwners,
});
