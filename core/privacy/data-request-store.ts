import type { QueuePlace } from '../staff/queue.ts';
import type { TicketCode } from '../ticket/code.ts';

export type DataRequestStore = {
  /** Tickets whose citizens wait for an answer about their data, the first due first, from behind the place on. */
  page(after?: QueuePlace): Promise<{ codes: TicketCode[]; next?: QueuePlace }>;
  /** How many should have had one by then; a hundred at most are counted. */
  late(at: Date): Promise<number>;
};
