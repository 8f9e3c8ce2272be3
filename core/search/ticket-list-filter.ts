import * as z from 'zod';
import { isAnsweredOrEnded, TicketStatus } from '../ticket/model/lifecycle.ts';

/** Filters of the list of all tickets, each with its value in the page's URL and in the request to the API. */
export const ticketFilterNames = [
  ...(['unit', 'leadUnit', 'area', 'service', 'topic', 'status', 'priority'] as const),
  ...(['channel', 'late', 'from', 'to', 'settled', 'settledFrom', 'settledTo'] as const),
] as const;
export type TicketFilterName = (typeof ticketFilterNames)[number];

/** Value of the status filter for all tickets that are not answered yet. */
export const openStatuses = TicketStatus.options
  .filter((status) => !isAnsweredOrEnded(status))
  .join();

/** Value of the filter for tickets of which at least one clock is overdue. */
export const anyLateClock = 'resolve,acknowledge';

/** Whether the answer or the end of a ticket kept its deadline. */
export const SettlementResult = z.enum(['in-time', 'late']);
export type SettlementResult = z.infer<typeof SettlementResult>;
