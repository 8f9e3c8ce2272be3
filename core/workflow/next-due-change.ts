import type { Directory } from '../directory/model/directory.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import type { TicketChange } from '../ticket/ports/ticket-store.ts';
import { handleOverdueTranscript } from './changes/handle-overdue-transcript.ts';
import { recomputeTicketDeadlines } from './changes/recompute-ticket-deadlines.ts';
import { closeAfterObjectionPeriod } from './close-after-objection-period.ts';
import { endExpiredCitizenWait } from './end-expired-citizen-wait.ts';
import { takeEscalationStep } from './escalation/take-escalation-step.ts';

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
