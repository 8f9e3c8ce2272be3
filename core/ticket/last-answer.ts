import type { TicketEvent } from './event.ts';

type Answered = Extract<TicketEvent, { kind: 'answered' }>;

/** Returns the latest answer; after a reopening there may be several. */
export const lastAnswer = (events: readonly TicketEvent[]): Answered | undefined =>
  events.filter((event) => event.kind === 'answered').at(-1);
