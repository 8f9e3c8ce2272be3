import type { UnitQueueCursor } from '../staff/tickets/queue.ts';
import type { TicketCode } from '../ticket/model/ticket-code.ts';

export type DataRequestStore = {
  /** Returns a page of tickets with open data subject requests, earliest deadline first, starting after the cursor. */
  page(after?: UnitQueueCursor): Promise<{ codes: TicketCode[]; next?: UnitQueueCursor }>;
  /** Returns the number of data subject requests that are overdue at the instant, at most 100. */
  late(at: Date): Promise<number>;
};
