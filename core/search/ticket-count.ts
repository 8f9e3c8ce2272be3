import { Priority } from '../directory/model/services/service.ts';
import { TicketStatus } from '../ticket/model/lifecycle.ts';

/** Number of tickets in a search result, in total and by status and priority. */
export type TicketCount = {
  total: number;
  /** False if the search result has more tickets than `total`, because the count stopped at its limit. */
  isComplete: boolean;
  byStatus: Partial<Record<TicketStatus, number>>;
  byPriority: Partial<Record<Priority, number>>;
};

const countValues = <Value extends string>(
  values: readonly Value[],
  all: readonly (string | undefined)[],
): Partial<Record<Value, number>> => {
  const amounts = Map.groupBy(all, (value) => value);
  const counted: Partial<Record<Value, number>> = {};
  for (const value of values) {
    const amount = amounts.get(value)?.length;
    if (amount) counted[value] = amount;
  }
  return counted;
};

type CountedTicket = { status: string | undefined; priority: string | undefined };

/** Counts tickets by status and priority. */
export function toTicketCount(tickets: readonly CountedTicket[], isComplete: boolean): TicketCount {
  return {
    total: tickets.length,
    isComplete,
    byStatus: countValues(
      TicketStatus.options,
      tickets.map(({ status }) => status),
    ),
    byPriority: countValues(
      Priority.options,
      tickets.map(({ priority }) => priority),
    ),
  };
}
