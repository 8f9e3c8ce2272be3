import { findEventsOnCommonTicket, findSharedEvents } from '../duplicates/shared-events.ts';
import type { TicketChange, TicketStore } from '../ports/ticket-store.ts';
import { removeRedactedVoiceMessages } from '../read/attachments/remove-redacted-voice-messages.ts';
import type { TicketEvent } from './event.ts';
import { redactEvent, removeEventPlace, removeEventText } from './remove-event-text.ts';

/**
 * Adds rewritten versions of earlier events to a change that erases or redacts text. If the ticket was merged, copies of its
 * text in events of the common ticket are rewritten too.
 */
export async function addRewrittenEvents(
  change: TicketChange,
  events: TicketEvent[],
  tickets: Pick<TicketStore, 'history'>,
): Promise<TicketChange> {
  const { before, after, hides } = change;
  const isEmptied = after.text === '' && before.text !== '';
  const isSealed = isEmptied || after.anonymisedAt !== before.anonymisedAt;
  if (isSealed) {
    const all = [...events, ...(await findEventsOnCommonTicket(events, tickets))];
    return { ...change, rewritten: all.flatMap((one) => removeEventText(one) ?? []) };
  }
  if (hides === undefined) return change;
  if ('of' in hides) {
    return {
      ...change,
      rewritten: events.flatMap((one) => removeEventPlace(one, hides.part) ?? []),
    };
  }
  const all = [...events, ...(await findSharedEvents(events, tickets))];
  const rewritten = all.flatMap((one) => redactEvent(one, hides.part) ?? []);
  return { ...change, rewritten, after: removeRedactedVoiceMessages(after, rewritten) };
}
