import type { TicketEvent } from './event.ts';
import type { Ticket } from './ticket.ts';

/** Whose words were hidden in writing isn't to be heard either: the ticket lists the recording no longer. */
export const withoutVoices = (ticket: Ticket, rewritten: readonly TicketEvent[]): Ticket => {
  const hidden = new Set(
    rewritten.flatMap((event) => (event.kind === 'transcribed' ? [event.call] : [])),
  );
  const { voiceMessages } = ticket;
  return voiceMessages && hidden.size > 0
    ? { ...ticket, voiceMessages: voiceMessages.filter(({ call }) => !hidden.has(call)) }
    : ticket;
};
