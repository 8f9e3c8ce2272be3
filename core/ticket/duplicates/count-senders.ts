import type { Ticket } from '../model/ticket.ts';

/**
 * Returns the minimum number of different senders of the tickets. Tickets with the same phone number count as one. Tickets
 * without a number count as one per network, or not at all if another ticket from that network has a number. Calls with a
 * withheld number don't count, because `openedFrom` identifies the call and not the caller.
 */
export function countSenders(
  tickets: readonly Pick<Ticket, 'channel' | 'callerHash' | 'openedFrom'>[],
): number {
  const callers = new Set(tickets.flatMap(({ callerHash }) => callerHash ?? []));
  const ofCallers = new Set(tickets.flatMap((one) => (one.callerHash ? [one.openedFrom] : [])));
  const others = new Set(
    tickets.flatMap(({ channel, callerHash, openedFrom }) =>
      channel !== 'voice' &&
      callerHash === undefined &&
      openedFrom !== undefined &&
      !ofCallers.has(openedFrom)
        ? [openedFrom]
        : [],
    ),
  );
  return Math.max(1, callers.size + others.size);
}
