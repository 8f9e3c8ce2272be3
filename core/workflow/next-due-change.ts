import type { Directory } from '../directory/directory.ts';
import type { Ticket, TicketChange } from '../ticket/ticket.ts';
import { closeAfterObjectionPeriod } from './close-after-objection-period.ts';
import { endExpiredCitizenWait } from './end-expired-citizen-wait.ts';
import { handleOverdueTranscript } from './handle-overdue-transcript.ts';
import { recomputeTicketDeadlines } from './recompute-ticket-deadlines.ts';
import { takeEscalationStep } from './take-escalation-step.ts';

/**
 * Returns the next ticket change that has become due with time. Recomputes deadlines first, so that no escalation step is
 * based on an outdated deadline.
 */
export function computeNextDueChange(
  ticket: Ticket,
  directory: Directory,
  now: Date,
): TicketChange | undefined {
  return (
    recomputeTicketDeadlines(ticket, directory, now) ??
    endExpiredCitizenWait(ticket, directory, now) ??
    handleOverdueTranscript(ticket, directory, now) ??
    takeEscalationStep(ticket, directory, now) ??
    closeAfterObjectionPeriod(ticket, directory, now)
  );
}
