import { dayMs } from '../../time/day-ms.ts';
import { LocalDate } from '../../time/local-date.ts';
import type { Open311Error } from '../requests/refusal.ts';
import type { PublicOpen311RequestData } from './public-request.ts';
import { toOpen311Status } from './status.ts';

/** Validated filter parameters of `GET /requests`. */
export type RequestListFilter = {
  /** Request ids to return. If they are set, all other filters are ignored. */
  ids?: readonly string[] | undefined;
  serviceCodes?: ReadonlySet<string> | undefined;
  statuses?: ReadonlySet<string> | undefined;
  from: Date;
  to: Date;
  page: number;
  pageSize: number;
};

const maxListed = 1000;

const spanMilliseconds = 90 * dayMs;

/** Restores the plus sign of a UTC offset in a query parameter. It arrives as a space if the client did not encode it. */
const restorePlusSign = (text: string): string => text.trim().replace(/ (?=\d\d:?\d\d$)/, '+');

const instantPattern =
  /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?(Z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * Parses a time or date in ISO 8601. A time without an offset is in Vietnamese time. For a date, `edge` selects the start or
 * the end of that day.
 */
export function parseQueryInstant(typed: string, edge: 'start' | 'end'): Date | undefined {
  const [, day, time, zone] = instantPattern.exec(restorePlusSign(typed)) ?? [];
  if (!LocalDate.safeParse(day).success) return undefined;
  const clock = time ?? (edge === 'start' ? '00:00:00' : '23:59:59');
  const instant = new Date(`${day}T${clock}${zone?.toUpperCase() ?? '+07:00'}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

const splitList = (value: string | undefined): string[] | undefined => {
  const given = value
    ?.split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return given && given.length > 0 ? given : undefined;
};

const parseWholeNumber = (
  value: string | undefined,
  otherwise: number,
  most: number,
): number | undefined => {
  if (!value) return otherwise;
  const number = /^\d{1,6}$/.test(value) ? Number(value) : 0;
  return number >= 1 && number <= most ? number : undefined;
};

type TimeRangeResult = { from: Date; to: Date } | { flaws: Open311Error[] };

const parseTimeRange = (query: ListQuery, now: Date): TimeRangeResult => {
  const start = query['start_date'] ? parseQueryInstant(query['start_date'], 'start') : null;
  const end = query['end_date'] ? parseQueryInstant(query['end_date'], 'end') : null;
  const flaws: Open311Error[] = [
    ...(start === undefined ? [{ word: 'date-wrong', about: 'start_date' } as const] : []),
    ...(end === undefined ? [{ word: 'date-wrong', about: 'end_date' } as const] : []),
  ];
  if (start === undefined || end === undefined) return { flaws };
  const to = end ?? (start ? new Date(start.getTime() + spanMilliseconds) : now);
  const from = start ?? new Date(to.getTime() - spanMilliseconds);
  if (to < from) return { flaws: [{ word: 'dates-reversed' }] };
  // For a range in whole days, the start of the last day counts.
  const lastFrom = (query['end_date'] && parseQueryInstant(query['end_date'], 'start')) || to;
  const isTooLong = lastFrom.getTime() - from.getTime() > spanMilliseconds;
  return isTooLong ? { flaws: [{ word: 'span-too-long' }] } : { from, to };
};

type ListQuery = Readonly<Partial<Record<string, string>>>;

const knownStatuses: ReadonlySet<string> = new Set(['open', 'closed']);

const toIdsFilter = (
  ids: string[],
  query: ListQuery,
  now: Date,
): RequestListFilter | Open311Error[] =>
  ids.length > maxListed
    ? [{ word: 'too-many-ids' }]
    : {
        ids: [...new Set(ids)],
        ...{ from: now, to: now },
        page: parseWholeNumber(query['page'], 1, 1_000) ?? 1,
        pageSize: parseWholeNumber(query['page_size'], maxListed, maxListed) ?? maxListed,
      };

/** Validates the filter parameters of `GET /requests`. Returns the filter, or all errors. */
export function parseRequestListFilter(
  query: ListQuery,
  now: Date,
): RequestListFilter | Open311Error[] {
  const ids = splitList(query['service_request_id']);
  if (ids) return toIdsFilter(ids, query, now);
  const statuses = splitList(query['status']?.toLowerCase());
  const serviceCodes = splitList(query['service_code']);
  const span = parseTimeRange(query, now);
  const page = parseWholeNumber(query['page'], 1, 1_000);
  const pageSize = parseWholeNumber(query['page_size'], maxListed, maxListed);
  const flaws: Open311Error[] = [
    ...('flaws' in span ? span.flaws : []),
    ...(statuses?.some((one) => !knownStatuses.has(one))
      ? [{ word: 'status-unknown' } as const]
      : []),
    ...(page && pageSize ? [] : [{ word: 'page-wrong' } as const]),
  ];
  if ('flaws' in span || !page || !pageSize || flaws.length > 0) return flaws;
  return {
    ...span,
    ...{ page, pageSize },
    serviceCodes: serviceCodes && new Set(serviceCodes),
    statuses: statuses && new Set(statuses),
  };
}

export function matchesRequestListFilter(
  { status, service, topic }: PublicOpen311RequestData,
  { statuses, serviceCodes }: RequestListFilter,
): boolean {
  return (
    (!statuses || statuses.has(toOpen311Status(status))) &&
    (!serviceCodes || serviceCodes.has(topic ?? service))
  );
}
