import { getOperatorUnit } from '../../../directory/model/organization/unit.ts';
import { findMovedDeadlines } from '../../../sla/recompute-clocks.ts';
import { resumeClocks } from '../../../sla/ticket-clocks.ts';
import type { DeadlineChange } from '../../events/deadline-change.ts';
import { getNextStatus, type TicketStatus } from '../../model/lifecycle.ts';
import type { Ticket } from '../../model/ticket.ts';
import type { ActionContext } from '../action-context.ts';

type DirectoryAt = Pick<ActionContext, 'now' | 'directory'>;
type Running = { clocks: Ticket['clocks']; waiting: undefined; moved: DeadlineChange[] };
type WaitInput = DirectoryAt & Pick<ActionContext, 'origin'> & { status: TicketStatus };

/** Ends the wait for a citizen's answer. Returns the resumed clocks and the deadlines that moved because of the pause. */
export function endCitizenWait(ticket: Ticket, { now, directory }: DirectoryAt): Running {
  const clocks = ticket.waiting ? resumeClocks(ticket, now, directory) : ticket.clocks;
  return { clocks, waiting: undefined, moved: findMovedDeadlines(ticket.clocks, clocks) };
}

/**
 * Returns the ticket's status after the wait for the citizen ends: back in the operators' queue, or in progress at the unit.
 */
export function getStatusAfterWait({ status, unit }: Ticket, { now, directory }: DirectoryAt) {
  return getNextStatus(status, unit === getOperatorUnit(directory, now).ref ? 'queue' : 'resume');
}

/**
 * Returns the changes when a citizen sends a message or photo: the wait for the citizen's answer ends. A message from the
 * citizen of a merged ticket does not end it, because somebody else was asked.
 */
export function applyCitizenMessage(ticket: Ticket, input: WaitInput) {
  const { clocks, waiting, status } = ticket;
  if (input.origin) return { clocks, waiting, status, moved: [] };
  return {
    ...endCitizenWait(ticket, input),
    status: waiting ? getStatusAfterWait(ticket, input) : input.status,
  };
}
