import type { TicketEvent } from './event.ts';

type AnsweredEvent = Extract<TicketEvent, { kind: 'answered' }>;

/** Returns the latest answer; after a reopening there may be several. */
export const findLastAnswer = (events: readonly TicketEvent[]): AnsweredEvent | undefined =>
  events.filter((event) => event.kind === 'answered').at(-1);
