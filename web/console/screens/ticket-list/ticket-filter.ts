import {
  type TicketFilterName,
  ticketFilterNames,
} from '../../../../core/search/ticket-list-filter.ts';
import type { SavedView } from '../../data/saved-views.ts';

/**
 * Filter of the list of all tickets. The URL doesn't contain the search text, because it may be a phone number or a name, and
 * URLs are logged.
 */
export type TicketFilter = Partial<Record<TicketFilterName, string>> & { text?: string };

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
  const { unit, area, late, from, to, text, leadUnit, settled, settledFrom, settledTo } = filter;
  return {
    screen: 'tickets' as const,
    filter: {
      ...{ unit, area, lateBy: late, from, to, text },
      ...{ leadUnit, settled, settledFrom, settledTo },
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
  const { leadUnit, settled, settledFrom, settledTo } = filter;
  return {
    query: {
      ...{ unit, area, late: lateBy, from, to },
      ...{ leadUnit, settled, settledFrom, settledTo },
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
