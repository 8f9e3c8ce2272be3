import type { TicketEvent } from './event.ts';

type AnsweredEvent = Extract<TicketEvent, { kind: 'answered' }>;

/** Returns the ticket's latest answer; after a reopening there may be several answers. */
export function findLastTicketAnswer(events: readonly TicketEvent[]): AnsweredEvent | undefined {
  return events.filter((event) => event.kind === 'answered').at(-1);
}
