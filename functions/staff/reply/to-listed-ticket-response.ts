import type { Directory } from '../../../core/directory/model/directory.ts';
import { findOverdueClock, findOverdueOperatorTask } from '../../../core/sla/lateness.ts';
import type { ListedTicket } from '../../../core/staff/tickets/queue.ts';
import { formatDistinctTicketArea } from '../../../core/ticket/read/ticket-area.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { staffStatusLabels } from '../../../i18n/ticket-status.ts';
import type { TicketTaker } from './ticket-takers.ts';

/** Converts a ticket to a list entry in the staff API. */
export function toListedTicketResponse(
  ticket: ListedTicket,
  directoryAt: { directory: Directory; now: Date },
  takenBy: TicketTaker | undefined,
) {
  const { now } = directoryAt;
  const { acknowledge, resolve, forward } = ticket.clocks;
  return {
    code: ticket.code,
    version: ticket.version,
    status: ticket.status,
    label: staffStatusLabels.vi[ticket.status],
    service: ticket.service,
    topic: ticket.topic,
    priority: ticket.priority,
    area: formatDistinctTicketArea(ticket, directoryAt),
    place: ticket.place,
    excerpt: ticket.excerpt,
    openedAt: toHotlineTime(ticket.openedAt),
    acknowledgeBy: toHotlineTime(acknowledge.dueAt),
    acknowledgedAt: acknowledge.stoppedAt && toHotlineTime(acknowledge.stoppedAt),
    resolveBy: toHotlineTime(resolve.dueAt),
    forwardBy: forward && !forward.stoppedAt ? toHotlineTime(forward.dueAt) : undefined,
    reviewBy: ticket.complaintHold && toHotlineTime(ticket.complaintHold.dueAt),
    late: findOverdueClock(ticket, now),
    overdue: findOverdueOperatorTask(ticket, now),
    takenBy,
    isSuspect: ticket.isSuspect,
    isPossibleEmergency: ticket.possibleEmergency ? true : undefined,
  };
}
