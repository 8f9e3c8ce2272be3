import * as z from 'zod';
import { isAnsweredOrEnded, TicketStatus } from '../ticket/model/lifecycle.ts';

/**
 * Maps each filter of the list of all tickets, by its name in the page's URL and in the request to the API, to the field in
 * which a saved view stores it. Fields with plural names hold lists. The schemas of the search, of saved views and of the
 * console must have a field for each filter; the type check names a missing one.
 */
export const savedFilterFields = {
  ...({ unit: 'unit', leadUnit: 'leadUnit', area: 'area' } as const),
  ...({ service: 'services', topic: 'topics', status: 'statuses' } as const),
  ...({ priority: 'priorities', channel: 'channels', late: 'lateBy' } as const),
  ...({ from: 'from', to: 'to', settled: 'settled' } as const),
  ...({ settledFrom: 'settledFrom', settledTo: 'settledTo' } as const),
} as const;
export type TicketFilterName = keyof typeof savedFilterFields;
/** Field of a saved view that stores a filter of the list of all tickets. */
export type SavedFilterField = (typeof savedFilterFields)[TicketFilterName];

const isFilterName = (name: string): name is TicketFilterName =>
  Object.hasOwn(savedFilterFields, name);
export const ticketFilterNames = Object.keys(savedFilterFields).filter(isFilterName);

/** Value of the status filter for all tickets that are not answered yet. */
export const openStatuses = TicketStatus.options
  .filter((status) => !isAnsweredOrEnded(status))
  .join();

/** Value of the filter for tickets of which at least one clock is overdue. */
export const anyLateClock = 'resolve,acknowledge';

/** Whether the answer or the end of a ticket kept its deadline. */
export const SettlementResult = z.enum(['in-time', 'late']);
export type SettlementResult = z.infer<typeof SettlementResult>;
