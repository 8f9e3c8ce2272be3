import type { TicketEvent } from './event.ts';
import { eventsOnCommon, eventsShared } from './shared-events.ts';
import type { Change, TicketStore } from './ticket.ts';
import { withoutVoices } from './without-voices.ts';
import { withoutPart, withoutPlace, withoutWords } from './without-words.ts';

/**
 * Adds rewritten earlier events to a change that erases or redacts text. Copies of a merged ticket's text in the common
 * ticket are rewritten too.
 */
export const withRewrittenHistory = async (
  change: Change,
  events: TicketEvent[],
  tickets: Pick<TicketStore, 'history'>,
): Promise<Change> => {
  const { before, after, hides } = change;
  const isEmptied = after.text === '' && before.text !== '';
  const isSealed = isEmptied || after.anonymisedAt !== before.anonymisedAt;
  if (isSealed) {
    const all = [...events, ...(await eventsOnCommon(events, tickets))];
    return { ...change, rewritten: all.flatMap((one) => withoutWords(one) ?? []) };
  }
  if (hides === undefined) return change;
  if ('of' in hides) {
    return { ...change, rewritten: events.flatMap((one) => withoutPlace(one, hides.part) ?? []) };
  }
  const all = [...events, ...(await eventsShared(events, tickets))];
  const rewritten = all.flatMap((one) => withoutPart(one, hides.part) ?? []);
  return { ...change, rewritten, after: withoutVoices(after, rewritten) };
};
