import * as z from 'zod';
import type { Directory } from '../directory/model/directory.ts';
import { UnitRef } from '../directory/model/organization/unit.ts';
import { Priority, ServiceCode } from '../directory/model/services/service.ts';
import { listAreaCodesWithin } from '../directory/read/areas/area-codes-within.ts';
import { OverdueClockName } from '../sla/time-limit.ts';
import { IntakeChannel } from '../ticket/model/fields/report-medium.ts';
import { TicketStatus } from '../ticket/model/lifecycle.ts';
import {
  getNextDay,
  getStartOfLocalDate,
  listDaysBetween,
  parseDayNumber,
} from '../time/local-date.ts';
import type { TermGroup, TicketSearchRange } from './find-candidates.ts';
import { facetTermBuilders } from './search-terms.ts';
import { SettlementResult, type TicketFilterName } from './ticket-list-filter.ts';

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
  /** Lead unit or participating unit. */
  unit: UnitRef.optional(),
  leadUnit: UnitRef.optional(),
  /** Code of an area. The search includes all areas inside it, such as the communes of a district. */
  area: z
    .string()
    .regex(/^\d{2,5}$/, 'area-code-malformed')
    .optional(),
  status: buildListSchema(TicketStatus),
  priority: buildListSchema(Priority),
  channel: buildListSchema(IntakeChannel),
  /** Overdue clocks of open tickets. */
  late: buildListSchema(OverdueClockName),
  /** Earliest opening date of the tickets to search, inclusive. */
  from: date.optional(),
  /** Latest opening date of the tickets to search, inclusive. */
  to: date.optional(),
  /** Whether the answer or end of the ticket kept the deadline. */
  settled: SettlementResult.optional(),
  /** Earliest and latest date, inclusive, on which the ticket was answered or ended; at most 31 days apart. */
  settledFrom: date.optional(),
  settledTo: date.optional(),
} satisfies Record<TicketFilterName | 'q', z.ZodType>;

type SettlementPeriod = Partial<Record<'settled' | 'settledFrom' | 'settledTo', string>>;

/** Maximum number of days in the settlement period, because the search reads an index term for each day. */
const maxSettledDays = 31;

/** Returns the field of an invalid settlement period and the problem: both dates must be given, at most 31 days apart. */
const findPeriodProblem = ({
  settled,
  settledFrom,
  settledTo,
}: SettlementPeriod): { path: keyof SettlementPeriod; message: string } | undefined => {
  if (!settled && !settledFrom && !settledTo) return undefined;
  if (!settledFrom) return { path: 'settledFrom', message: 'date-malformed' };
  if (!settledTo) return { path: 'settledTo', message: 'date-malformed' };
  if (settledTo < settledFrom) return { path: 'settledTo', message: 'date-order' };
  return parseDayNumber(settledTo) - parseDayNumber(settledFrom) < maxSettledDays
    ? undefined
    : { path: 'settledTo', message: 'too-many-days' };
};

/** Schema check of the settlement period, for `superRefine`. */
export function checkSettlementPeriod(
  period: SettlementPeriod,
  { addIssue }: Pick<z.RefinementCtx, 'addIssue'>,
): void {
  const problem = findPeriodProblem(period);
  if (problem) addIssue({ code: 'custom', message: problem.message, path: [problem.path] });
}

/** Returns the index terms for the days and results of the settlement, or undefined without such a filter. */
const listSettledTerms = ({
  settled,
  settledFrom,
  settledTo,
}: TicketSearchFilter): string[] | undefined => {
  if (!settledFrom || !settledTo) return undefined;
  const results = settled ? [settled] : SettlementResult.options;
  return listDaysBetween(settledFrom, settledTo).flatMap((day) =>
    results.map((result) => facetTermBuilders.settled(day, result)),
  );
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
  filter: TicketSearchFilter,
  { directory, now }: { directory: Pick<Directory, 'areas'>; now: Date },
): TermGroup[] {
  const { service, topic, unit, leadUnit, area, status, priority, channel, late } = filter;
  const areas = area ? listAreaCodesWithin(directory, area, now) : undefined;
  const groups = [
    service?.map(facetTermBuilders.service),
    topic?.map(facetTermBuilders.topic),
    unit && [facetTermBuilders.unit(unit)],
    leadUnit && [facetTermBuilders.leadUnit(leadUnit)],
    areas?.map(facetTermBuilders.area),
    status?.map(facetTermBuilders.status),
    priority?.map(facetTermBuilders.priority),
    channel?.map(facetTermBuilders.channel),
    late?.map(facetTermBuilders.late),
    listSettledTerms(filter),
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
