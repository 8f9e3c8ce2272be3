import type { Directory } from '../../../core/directory/model/directory.ts';
import { findUnitInForce } from '../../../core/directory/model/organization/unit.ts';
import {
  computeNextReminderAt,
  createOverdueTicketReminderNotifications,
} from '../../../core/messages/reminders/overdue-ticket-reminder.ts';
import { findResponsibleRoles } from '../../../core/sla/responsible-roles.ts';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import { toAssignmentEvent } from '../../../core/ticket/events/kinds/assignment-event.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { toLocalDate } from '../../../core/time/local-date.ts';
import type { StaffApiDeps } from '../deps.ts';
import { toNotificationResponses } from './to-escalation-response.ts';

type Services = Pick<StaffApiDeps, 'alerts' | 'reminders'>;

type History = { ticket: Ticket; events: readonly TicketEvent[] };

/** Returns since when the unit has had the ticket in this cycle, for a successor since the hand-over. */
const findResponsibleSince = ({ ticket, events }: History, unit: string): Date => {
  const { startAt } = ticket.clocks.acknowledge;
  const received = events
    .map(toAssignmentEvent)
    .findLast(
      (event) =>
        (event.kind === 'assigned' || (event.kind === 'handed-over' && !event.isRenamed)) &&
        event.unit === unit,
    );
  return received && received.at > startAt ? received.at : startAt;
};

/** Returns the role that must act on the ticket next, with the deadline and the status of its reminder, for the staff API. */
export async function toResponsibleRoleResponse(
  history: History,
  directoryAt: { directory: Directory; now: Date },
  { alerts, reminders }: Services,
) {
  const { ticket } = history;
  const [first] = findResponsibleRoles(ticket, directoryAt.directory);
  if (!first) return undefined;
  const { task: _task, ...responsible } = first;
  const reminder = await reminders.latest(responsible, toLocalDate(directoryAt.now));
  const isListed = reminder?.tickets.some(
    ({ code, assignment }) => code === ticket.code && assignment === ticket.assignment,
  );
  const sent =
    reminder && isListed
      ? await Promise.all(
          createOverdueTicketReminderNotifications(reminder).map(({ code, key }) =>
            alerts.find(code, key),
          ),
        )
      : [];
  return {
    ...responsible,
    unitName: findUnitInForce(directoryAt.directory, responsible.unit, directoryAt.now)?.name,
    since: findResponsibleSince(history, responsible.unit),
    nextReminderAt: computeNextReminderAt(responsible, directoryAt),
    ...(reminder &&
      isListed && {
        reminder: {
          at: reminder.at,
          alerts: toNotificationResponses(sent.flatMap((one) => one ?? [])),
        },
      }),
  };
}
