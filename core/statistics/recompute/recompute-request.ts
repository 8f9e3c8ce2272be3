import {
  LocalDate,
  parseDayNumber,
  toDateOfDayNumber,
  toLocalDate,
} from '../../time/local-date.ts';
import type { recomputeStatistics } from './recompute-statistics.ts';
import { recomputeStatisticsTexts as words } from './recompute-texts.ts';

export type StatisticsRecomputeRequest = Parameters<typeof recomputeStatistics>[0] & {
  isCheck: boolean;
  isRepair: boolean;
};

/** Number of days before the recomputed period from which tickets are read. No ticket stays active for longer. */
const daysBefore = 180;

type Options = {
  from?: string | undefined;
  to?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
  'max-tickets': string;
  check: boolean;
  repair: boolean;
};

/** Parses the options of `npm run ops -- recount`; returns the name of an invalid option. */
export function parseStatisticsRecomputeOptions(
  { from, to = from, since, until, 'max-tickets': maxTicketsText, check, repair }: Options,
  now: Date,
): { kind: 'asked'; request: StatisticsRecomputeRequest } | { kind: 'refused'; reason: string } {
  const days = {
    from,
    to,
    since: since ?? (from && before(from)),
    until: until ?? toLocalDate(now),
  };
  const wrong = Object.entries(days).find(([, day]) => !LocalDate.safeParse(day).success);
  if (wrong) return { kind: 'refused', reason: words.dayWanted(wrong[0]) };
  const maxTickets = Number(maxTicketsText);
  if (!Number.isInteger(maxTickets)) return { kind: 'refused', reason: words.numberWanted };
  const dates = {
    from: LocalDate.parse(days.from),
    to: LocalDate.parse(days.to),
    since: LocalDate.parse(days.since),
    until: LocalDate.parse(days.until),
  };
  return {
    kind: 'asked',
    request: { ...dates, maxTickets, isCheck: check, isRepair: repair },
  };
}

const before = (day: string): string | undefined =>
  LocalDate.safeParse(day).success
    ? toDateOfDayNumber(parseDayNumber(day) - daysBefore)
    : undefined;
