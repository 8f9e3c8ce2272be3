import type { TicketWorkList } from '../staff/tickets/work-list.ts';

/** Work list of tickets with open data subject requests, earliest deadline first. */
export type DataRequestStore = TicketWorkList & {
  /** Returns the number of data subject requests that are overdue at the instant, at most 100. */
  late(at: Date): Promise<number>;
};
