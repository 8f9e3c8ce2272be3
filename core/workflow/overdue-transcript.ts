import { markNotTranscribed } from '../contact-center/take-transcript.ts';
import { overdueVoiceMessage } from '../contact-center/transcript-deadline.ts';
import type { Directory } from '../directory/directory.ts';
import { buildChange } from '../ticket/change.ts';
import type { Change, Ticket } from '../ticket/ticket.ts';
import { buildSystemContext } from './by-system.ts';

/**
 * Notifies the operators about one voice message whose transcript is overdue. A transcript that arrives later is still
 * accepted.
 */
export function handleOverdueTranscript(
  ticket: Ticket,
  directory: Directory,
  now: Date,
): Change | undefined {
  const overdue = overdueVoiceMessage(ticket, now);
  if (!overdue) return undefined;
  const context = buildSystemContext('journey', directory, now);
  return buildChange(ticket, markNotTranscribed(ticket, overdue, context), context);
}
