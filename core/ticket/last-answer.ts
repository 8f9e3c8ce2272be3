import type { TicketEvent } from './event.ts';

type Answered = Extract<TicketEvent, { kind: 'answered' }>;

/** The answer that counts: after a reopening there may be several. */
export const lastAnswer = (events: readonly TicketEvent[]): Answered | undefined =>
  events.filter((event) => event.kind === 'answered').at(-1);
