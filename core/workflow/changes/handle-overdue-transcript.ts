import { markNotTranscribed } from '../../contact-center/change/record-transcript.ts';
import { findOverdueVoiceMessage } from '../../contact-center/read/transcript-deadline.ts';
import type { Directory } from '../../directory/model/directory.ts';
import { buildTicketChange } from '../../ticket/change/change.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketChange } from '../../ticket/ports/ticket-store.ts';
import { buildSystemActionContext } from '../system-action-context.ts';

/**
 * Notifies the operators about one voice message whose transcript is overdue. A transcript that arrives later is still
 * accepted.
 */
export function handleOverdueTranscript(
  ticket: Ticket,
  directory: Directory,
  now: Date,
): TicketChange | undefined {
  const overdue = findOverdueVoiceMessage(ticket, now);
  if (!overdue) return undefined;
  const context = buildSystemActionContext('journey', directory, now);
  return buildTicketChange(ticket, markNotTranscribed(ticket, overdue, context), context);
}
