import type { Directory } from '../directory/directory.ts';
import { bySystem } from '../journey/by-system.ts';
import { changeTo } from '../ticket/change.ts';
import type { TicketEvent } from '../ticket/event.ts';
import { withdrawnPublication } from '../ticket/publication.ts';
import type { Change, Ticket } from '../ticket/ticket.ts';
import { withoutWords } from '../ticket/without-words.ts';
import { anonymous } from './anonymous.ts';
import { retentionOf } from './retention.ts';

type History = { ticket: Ticket; events: readonly TicketEvent[] };

/**
 * Anonymises a ticket after its retention period. Its events stay without their free text, and so do copies of that text in a
 * common ticket's events.
 */
export const anonymise = (
  { ticket, events }: History,
  onCommon: readonly TicketEvent[],
  { directory, now }: { directory: Directory; now: Date },
): Change => ({
  ...changeTo(
    ticket,
    {
      to: anonymous(ticket, now),
      // the published text is derived from the ticket's text
      ...withdrawnPublication(ticket, now),
      event: { kind: 'anonymised', rule: retentionOf(directory, ticket, now)?.id ?? '' },
    },
    bySystem('retention', directory, now),
  ),
  rewritten: [...events, ...onCommon].flatMap((event) => withoutWords(event) ?? []),
});
