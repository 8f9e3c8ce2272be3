import type { TicketEvent } from '../../events/event.ts';
import type { Ticket } from '../../model/ticket.ts';

/**
 * Removes voice messages whose transcript was redacted from the ticket, so that nobody can listen to the redacted passage.
 */
export function removeRedactedVoiceMessages(
  ticket: Ticket,
  rewritten: readonly TicketEvent[],
): Ticket {
  const hidden = new Set(
    rewritten.flatMap((event) => (event.kind === 'transcribed' ? [event.call] : [])),
  );
  const { voiceMessages } = ticket;
  return voiceMessages && hidden.size > 0
    ? { ...ticket, voiceMessages: voiceMessages.filter(({ call }) => !hidden.has(call)) }
    : ticket;
}
