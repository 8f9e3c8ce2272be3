import type { Directory } from '../directory/model/directory.ts';
import { buildTicketChange } from '../ticket/change/change.ts';
import type { TicketEvent } from '../ticket/events/event.ts';
import { removeEventText } from '../ticket/events/remove-event-text.ts';
import { withdrawPublication } from '../ticket/model/fields/publication.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import type { TicketChange } from '../ticket/ports/ticket-store.ts';
import { buildSystemActionContext } from '../workflow/system-action-context.ts';
import { removePersonalData } from './remove-personal-data.ts';
import { findRetentionRule } from './retention.ts';

type History = { ticket: Ticket; events: readonly TicketEvent[] };

/**
 * Anonymizes a ticket after its retention period. Removes the free text from the ticket's events and from the copies of
 * these events in the common ticket into which it was merged.
 */
export function anonymiseTicket(
  { ticket, events }: History,
  onCommon: readonly TicketEvent[],
  { directory, now }: { directory: Directory; now: Date },
): TicketChange {
  return {
    ...buildTicketChange(
      ticket,
      {
        to: removePersonalData(ticket, now),
        // the published text is derived from the ticket's text
        ...withdrawPublication(ticket, now),
        event: { kind: 'anonymised', rule: findRetentionRule(directory, ticket, now)?.id ?? '' },
      },
      buildSystemActionContext('retention', directory, now),
    ),
    rewritten: [...events, ...onCommon].flatMap((event) => removeEventText(event) ?? []),
  };
}
