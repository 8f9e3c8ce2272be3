import * as z from 'zod';
import type { Directory } from '../directory/model/directory.ts';
import { Priority, ServiceCode } from '../directory/model/service.ts';
import { UnitRef } from '../directory/model/unit.ts';
import { listAreaCodesWithin } from '../directory/read/area-codes-within.ts';
import { OverdueClockName } from '../sla/time-limit.ts';
import { TicketStatus } from '../ticket/model/lifecycle.ts';
import { IntakeChannel } from '../ticket/model/report-medium.ts';
import { getNextDay, getStartOfLocalDate } from '../time/local-date.ts';
import type { TermGroup, TicketSearchRange } from './search.ts';
import { facetTermBuilders } from './search-terms.ts';

const date = z.iso.date('date-malformed');

/**
 * Builds the schema for a comma-separated list, which a query string and a JSON body contain in the same form. Repeated values
 * count once, because the search reads the tickets of each value.
 */
const buildListSchema = <Item extends z.ZodType<string, string>>(item: Item) => {
  const list = z.array(item);
  return z
    .string()
    .max(200, 'too-long')
    .refine((text) => list.safeParse(text.split(',')).success, 'not-allowed')
    .transform((text) => [...new Set(list.parse(text.split(',')))])
    .optional();
};

/** Schema of ticket search parameters in a query string or JSON body. */
export const ticketSearchParamsShape = {
  q: z.string().trim().max(100, 'too-long').default(''),
  service: buildListSchema(ServiceCode),
  topic: buildListSchema(z.string().regex(/^[A-Z]{2}\d{2}$/)),
  unit: UnitRef.optional(),
  /** Code of an area. The search includes all areas inside it, such as the communes of a district. */
  area: z
    .string()
    .regex(/^\d{2,5}$/, 'area-code-malformed')
    .optional(),
  status: buildListSchema(TicketStatus),
  priority: buildListSchema(Priority),
  channel: buildListSchema(IntakeChannel),
  /** Overdue clock of open tickets. */
  late: OverdueClockName.optional(),
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
/** Search filters without the search text. */
export type TicketSearchFilter = Omit<SearchFields, 'q'>;

/**
 * Returns the index terms for the search filters that the reader selected, as conditions that a ticket must meet. Without a
 * filter, the only condition is that the ticket has a status, which every ticket meets.
 */
export function listSearchConditions(
  { service, topic, unit, area, status, priority, channel, late }: TicketSearchFilter,
  { directory, now }: { directory: Pick<Directory, 'areas'>; now: Date },
): TermGroup[] {
  const areas = area ? listAreaCodesWithin(directory, area, now) : undefined;
  const groups = [
    service?.map(facetTermBuilders.service),
    topic?.map(facetTermBuilders.topic),
    unit && [facetTermBuilders.unit(unit)],
    areas?.map(facetTermBuilders.area),
    status?.map(facetTermBuilders.status),
    priority?.map(facetTermBuilders.priority),
    channel?.map(facetTermBuilders.channel),
    late && [facetTermBuilders.late(late)],
  ].flatMap((group) => (group ? [group] : []));
  return groups.length > 0 ? groups : [TicketStatus.options.map(facetTermBuilders.status)];
}

export function toTicketSearchRange(
  { from, to }: TicketSearchFilter,
  after?: string,
): TicketSearchRange {
  return {
    from: from ? getStartOfLocalDate(from) : undefined,
    to: to ? getStartOfLocalDate(getNextDay(to)) : undefined,
    after,
  };
}
