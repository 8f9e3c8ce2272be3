import type { TicketEvent } from '../../../../../core/ticket/events/event.ts';
import { findUnseenEvents } from '../../../../../core/ticket/events/unseen-events.ts';

/** Change that somebody else made to a ticket while a staff member was filling in an action form. */
export type ConcurrentChange = Pick<TicketEvent, 'version' | 'kind' | 'at' | 'by'> & {
  actorName?: string | undefined;
  text?: string | undefined;
  isCorrection?: true | undefined;
};

/** Returns the changes that others made to the ticket after the version on which a form was opened, without harmless ones. */
export function findConcurrentChanges(
  { events }: { events: readonly ConcurrentChange[] },
  seenVersion: number,
  me: string,
): ConcurrentChange[] {
  return findUnseenEvents(events, seenVersion).filter(({ by }) => by.sub !== me);
}

/** Returns the answer among these changes that makes another answer impossible, also one that waits for approval. */
export function findOtherAnswer(
  changes: readonly ConcurrentChange[],
): ConcurrentChange | undefined {
  return changes.findLast(({ kind }) => kind === 'answered' || kind === 'submitted');
}
