import type { Directory } from '../../core/directory/directory.ts';
import { unitInForce } from '../../core/directory/unit.ts';
import { nextReminderAt, reminderAlerts } from '../../core/messages/post-reminder.ts';
import { responsibleFor } from '../../core/sla/responsible.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import { localDate } from '../../core/time/local-date.ts';
import type { StaffServices } from './services.ts';
import { toAlertResponses } from './told-ladder.ts';

type Services = Pick<StaffServices, 'alerts' | 'reminders'>;

/** Returns the role that must act on the ticket, with the deadline and the status of its reminder, for the staff API. */
export const toResponsibleResponse = async (
  ticket: Ticket,
  then: { directory: Directory; now: Date },
  { alerts, reminders }: Services,
) => {
  const [responsible] = responsibleFor(ticket, then.directory);
  if (!responsible) return undefined;
  const reminder = await reminders.latest(responsible, localDate(then.now));
  const isListed = reminder?.tickets.some(
    ({ code, assignment }) => code === ticket.code && assignment === ticket.assignment,
  );
  const sent =
    reminder && isListed
      ? await Promise.all(reminderAlerts(reminder).map(({ code, key }) => alerts.find(code, key)))
      : [];
  return {
    ...responsible,
    unitName: unitInForce(then.directory, responsible.unit, then.now)?.name,
    since: ticket.clocks.acknowledge.startAt,
    nextReminderAt: nextReminderAt(responsible, then),
    ...(reminder &&
      isListed && {
        reminder: { at: reminder.at, alerts: toAlertResponses(sent.flatMap((one) => one ?? [])) },
      }),
  };
};
