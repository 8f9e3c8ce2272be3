import { createStatisticsStore } from '../../adapters/dynamodb/statistics/statistics-store.ts';
import { createOverdueTicketStore } from '../../adapters/dynamodb/tickets/overdue-ticket-store.ts';
import { sendWeeklyMails } from '../../core/messages/reminders/send-weekly-mails.ts';
import { createCachedStatisticsStore } from '../../core/statistics/statistics.ts';
import { createScheduledFunction } from '../runtime/events/task.ts';
import { buildWeeklyMailServices } from '../runtime/weekly-mail-services.ts';

/**
 * Lambda function that sends the weekly e-mail to the province's leadership if it is due and was not sent yet. It runs every
 * half hour, because day and hour are configured in the directory.
 */
export const handler = createScheduledFunction({
  services: () => {
    const { table, ...others } = buildWeeklyMailServices('weeklyMail');
    return {
      ...others,
      figures: createStatisticsStore(table),
      late: createOverdueTicketStore(table),
    };
  },
  run: ({ figures, ...others }) =>
    sendWeeklyMails({ ...others, statistics: createCachedStatisticsStore(figures) }),
});
