import { isAnsweredOrEnded, TicketStatus } from '../../../../core/ticket/model/lifecycle.ts';
import type { SavedView } from '../../data/saved-views.ts';

/** Filters of the list of all tickets that the page's URL contains, each with its value in the request to the API. */
const ticketFilterNames = [
  ...(['unit', 'area', 'service', 'topic', 'status', 'priority'] as const),
  ...(['channel', 'late', 'from', 'to'] as const),
] as const;
export type TicketFilterName = (typeof ticketFilterNames)[number];

/**
 * Filter of the list of all tickets. The URL doesn't contain the search text, because it may be a phone number or a name, and
 * URLs are logged.
 */
export type TicketFilter = Partial<Record<TicketFilterName, string>> & { text?: string };

/** Value of the status filter for all tickets that are not answered yet. */
export const openStatuses = TicketStatus.options
  .filter((status) => !isAnsweredOrEnded(status))
  .join();

export function parseTicketFilter(
  query: Readonly<Record<string, string>>,
  text: string | undefined,
): TicketFilter {
  return {
    ...Object.fromEntries(
      ticketFilterNames.flatMap((name) => (query[name] ? [[name, query[name]]] : [])),
    ),
    ...(text && { text }),
  };
}

/** Returns the request body for a filter. */
export function toSearchBody({ text, ...filter }: TicketFilter): Record<string, string> {
  return { ...filter, ...(text && { q: text }) };
}

const splitList = (list: string | undefined): string[] | undefined => list?.split(',');

/** Converts the filter and columns to the form in which the API stores them as a saved view. */
export function toSavedTicketView(filter: TicketFilter, columns: string | undefined) {
  const { unit, area, late, from, to, text } = filter;
  return {
    screen: 'tickets' as const,
    filter: {
      ...{ unit, area, lateBy: late, from, to, text },
      services: splitList(filter.service),
      topics: splitList(filter.topic),
      statuses: splitList(filter.status),
      priorities: splitList(filter.priority),
      channels: splitList(filter.channel),
    },
    columns: splitList(columns),
  };
}

/** Converts a saved view to the query parameters and the search text of the page. */
export function fromSavedTicketView({ filter, columns }: SavedView) {
  const { unit, area, lateBy, from, to, text } = filter;
  return {
    query: {
      ...{ unit, area, late: lateBy, from, to },
      service: filter.services?.join(),
      topic: filter.topics?.join(),
      status: filter.statuses?.join(),
      priority: filter.priorities?.join(),
      channel: filter.channels?.join(),
      columns: columns?.join(),
    },
    text,
  };
}
