import {
  savedFilterFields,
  type TicketFilterName,
  ticketFilterNames,
} from '../../../../core/search/ticket-list-filter.ts';
import { SavedFilter, type SavedView } from '../../data/saved-views.ts';

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

/** Converts the filter and columns to the form in which the API stores them as a saved view. */
export function toSavedTicketView({ text, ...filter }: TicketFilter, columns: string | undefined) {
  const fields = ticketFilterNames.map((name) => {
    const [field, value] = [savedFilterFields[name], filter[name]];
    const isList = SavedFilter.shape[field].safeParse([]).success;
    return [field, isList ? value?.split(',') : value];
  });
  return {
    screen: 'tickets' as const,
    filter: SavedFilter.parse({ ...Object.fromEntries(fields), text }),
    columns: columns?.split(','),
  };
}

/** Converts a saved view to the query parameters and the search text of the page. */
export function fromSavedTicketView({ filter, columns }: SavedView): {
  query: Record<string, string | undefined>;
  text: string | undefined;
} {
  const query = ticketFilterNames.map((name) => [
    name,
    filter[savedFilterFields[name]]?.toString(),
  ]);
  return { query: { ...Object.fromEntries(query), columns: columns?.join() }, text: filter.text };
}
