type ListedTicket = { code: string; takenBy?: { sub: string } | undefined };

/** Tickets of the queue that were known at the last look, with whether this person has them. */
export type KnownTickets = ReadonlyMap<string, boolean>;

/** Returns the tickets of the queue, with whether the person has taken them or was given them. */
export function toKnownTickets(tickets: readonly ListedTicket[], me: string): KnownTickets {
  return new Map(tickets.map(({ code, takenBy }) => [code, takenBy?.sub === me]));
}

/** Returns the codes of tickets that came to the queue, or to this person, since the last look. */
export function findNewTickets(before: KnownTickets, now: KnownTickets): string[] {
  return [...now].flatMap(([code, isMine]) => {
    const wasMine = before.get(code);
    return wasMine === undefined || (isMine && !wasMine) ? [code] : [];
  });
}
