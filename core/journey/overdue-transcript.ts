import { notTranscribed } from '../contact-center/take-transcript.ts';
import { overdueMessage } from '../contact-center/transcript-deadline.ts';
import type { Directory } from '../directory/directory.ts';
import { changeTo } from '../ticket/change.ts';
import type { Change, Ticket } from '../ticket/ticket.ts';
import { bySystem } from './by-system.ts';

/**
 * Notifies the operators of one voice message with an overdue transcript. A transcript that arrives later is still accepted.
 */
export const takeOverdueTranscript = (
  ticket: Ticket,
  directory: Directory,
  now: Date,
): Change | undefined => {
  const overdue = overdueMessage(ticket, now);
  if (!overdue) return undefined;
  const occasion = bySystem('journey', directory, now);
  return changeTo(ticket, notTranscribed(ticket, overdue, occasion), occasion);
};
