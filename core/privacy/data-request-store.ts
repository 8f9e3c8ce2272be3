import type { QueueCursor } from '../staff/queue.ts';
import type { TicketCode } from '../ticket/code.ts';

export type DataRequestStore = {
  /** Returns a page of tickets with open data subject requests after the cursor, the earliest deadline first. */
  page(after?: QueueCursor): Promise<{ codes: TicketCode[]; next?: QueueCursor }>;
  /** Returns the number of data subject requests that are overdue at the instant, counted up to 100. */
  late(at: Date): Promise<number>;
};
