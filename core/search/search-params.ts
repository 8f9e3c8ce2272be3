import * as z from 'zod';
import { ServiceCode } from '../directory/model/service.ts';
import { UnitRef } from '../directory/model/unit.ts';
import { TicketStatus } from '../ticket/model/lifecycle.ts';
import { getNextDay, getStartOfLocalDate } from '../time/local-date.ts';
import type { TicketSearchRange } from './search.ts';
import { facetTermBuilders } from './search-terms.ts';

const date = z.iso.date('date-malformed');

/** Schema of ticket search parameters in a query string or JSON body. */
export const ticketSearchParamsShape = {
  q: z.string().trim().max(100, 'too-long').default(''),
  service: ServiceCode.optional(),
  topic: z
    .string()
    .regex(/^[A-Z]{2}\d{2}$/)
    .optional(),
  unit: UnitRef.optional(),
  area: z
    .string()
    .regex(/^\d{2,5}$/, 'area-code-malformed')
    .optional(),
  status: TicketStatus.optional(),
  /** Earliest opening date of the tickets to search, inclusive. */
  from: date.optional(),
  /** Latest opening date of the tickets to search, inclusive. */
  to: date.optional(),
};

/** Cursor for the next page of search results: opening time and ticket code of the previous page's last ticket. */
export const TicketSearchCursor = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#\d{10}$/, 'cursor-unknown');

type SearchFields = z.infer<z.ZodObject<typeof ticketSearchParamsShape>>;

/** Returns the index terms for the search filters that the reader selected. */
export function listSearchFilterTerms({
  service,
  topic,
  unit,
  area,
  status,
}: SearchFields): string[] {
  return [
    ...(service ? [facetTermBuilders.service(service)] : []),
    ...(topic ? [facetTermBuilders.topic(topic)] : []),
    ...(unit ? [facetTermBuilders.unit(unit)] : []),
    ...(area ? [facetTermBuilders.area(area)] : []),
    ...(status ? [facetTermBuilders.status(status)] : []),
  ];
}

export function toTicketSearchRange({ from, to }: SearchFields, after?: string): TicketSearchRange {
  return {
    from: from ? getStartOfLocalDate(from) : undefined,
    to: to ? getStartOfLocalDate(getNextDay(to)) : undefined,
    after,
  };
}
