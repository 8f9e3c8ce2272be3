import { dayMs } from '../../time/day-ms.ts';
import { floorToSecond } from '../../time/instant.ts';
import type { Open311Error } from '../requests/refusal.ts';
import { parseQueryInstant } from './list-filter.ts';

export type UpdatesTimeRange = { from: Date; to: Date };

const maxDays = 7;

type UpdatesQuery = Readonly<Partial<Record<string, string>>>;

const parseRangeEnd = (
  query: UpdatesQuery,
  name: 'start_date' | 'end_date',
): { at?: Date; flaws: Open311Error[] } => {
  const typed = query[name];
  if (!typed) return { flaws: [{ word: 'date-missing', about: name }] };
  const at = parseQueryInstant(typed, name === 'start_date' ? 'start' : 'end');
  return at ? { at, flaws: [] } : { flaws: [{ word: 'date-wrong', about: name }] };
};

/**
 * Parses the time range of `GET /servicerequestupdates`, both ends inclusive. The maximum is 7 days, the default the last 24
 * hours.
 */
export function parseUpdatesTimeRange(
  updatesQuery: UpdatesQuery,
  now: Date,
): UpdatesTimeRange | Open311Error[] {
  if (!updatesQuery['start_date'] && !updatesQuery['end_date']) {
    return { from: floorToSecond(new Date(now.getTime() - dayMs)), to: now };
  }
  const [start, end] = [
    parseRangeEnd(updatesQuery, 'start_date'),
    parseRangeEnd(updatesQuery, 'end_date'),
  ];
  const flaws = [...start.flaws, ...end.flaws];
  if (!start.at || !end.at) return flaws;
  if (end.at < start.at) return [{ word: 'dates-reversed' }];
  return end.at.getTime() - start.at.getTime() > maxDays * dayMs
    ? [{ word: 'updates-span-too-long' }]
    : { from: start.at, to: end.at };
}
