import type {
  OverdueTicketReminder,
  OverdueTicketReminderStore,
} from '../../../core/messages/reminders/overdue-ticket-reminder.ts';
import type { RemindedTicketsDeps } from '../../../core/messages/reminders/reminded-tickets.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';

export function memoryReminders(
  all: () => readonly Ticket[],
): RemindedTicketsDeps & { reminders: OverdueTicketReminderStore } {
  const storedReminders = new Map<string, OverdueTicketReminder>();
  return {
    reminders: {
      async putOnce(reminder) {
        const name = `${reminder.unit}/${reminder.role}/${reminder.date}`;
        const before = storedReminders.get(name);
        if (!before) storedReminders.set(name, reminder);
        return before ?? reminder;
      },
      async latest({ unit, role }, until) {
        return [...storedReminders.values()]
          .filter((one) => one.unit === unit && one.role === role && one.date <= until)
          .toSorted((a, b) => b.date.localeCompare(a.date))[0];
      },
    },
    ticketsOf: async (codes) => all().filter(({ code }) => codes.includes(code)),
  };
}
