import * as z from 'zod';
import { dateOf, dayMs, hourMs } from '../clock-times.ts';
import type { Entry, EntryOf } from '../log.ts';
import {
  type CountedMoment,
  listCountedMoments,
  listOpenTickets,
  sumMoments,
} from '../recompute/counted-moments.ts';
import type { LoggedTicket } from '../recompute/logged-tickets.ts';
import { uncertainUnits } from '../recompute/uncertain-units.ts';
import type { MonthCheck } from './check.ts';
import { compareNumbers, type Judged, sumOfJudged } from './check-result.ts';
import { compareOpenData, judgePerformance } from './public-performance.ts';
import { judgeWeeklyMails } from './weekly-mail.ts';

const Flow = z.record(z.string(), z.unknown());
const Statistics = z.looseObject({
  by: z.string(),
  total: Flow,
  groups: z.array(z.looseObject({ key: z.string() })),
  backlog: z.looseObject({ open: z.number() }),
});
const Report = z.looseObject({
  date: z.string(),
  total: Flow,
  backlog: z.looseObject({ open: z.number(), at: z.string() }),
});

type Group = (moment: CountedMoment) => string | undefined;

const keyOfTicket: Readonly<Record<string, (ticket: LoggedTicket) => string | undefined>> = {
  service: ({ opened }) => opened.service,
  topic: ({ opened }) => opened.topic,
  area: ({ opened }) => opened.area ?? '',
  channel: ({ opened }) => opened.channel,
  unit: ({ unit, isUnitUncertain }) => (isUnitUncertain ? undefined : unit),
};

const groupBy = (by: string): Group =>
  by === 'day' ? ({ at }) => dateOf(at) : ({ ticket }) => keyOfTicket[by]?.(ticket);

const judgeStatistics = (
  { body, at, path }: EntryOf<'published'>,
  entries: readonly Entry[],
): Judged => {
  const shown = Statistics.parse(JSON.parse(body));
  const moments = listCountedMoments({ entries, asOf: at });
  const what = `${dateOf(at)} ${path.split('?')[0]} by ${shown.by}`;
  const judged = [compareNumbers(`${what}, total`, shown.total, sumMoments(moments))];
  const skipped = shown.by === 'unit' ? uncertainUnits(moments) : new Set<string>();
  const own = Map.groupBy(moments, groupBy(shown.by));
  const names = new Set([...own.keys(), ...shown.groups.map(({ key }) => key)]);
  for (const name of names) {
    if (name === undefined || skipped.has(name)) continue;
    const row = shown.groups.find(({ key }) => key === name) ?? {};
    judged.push(compareNumbers(`${what}, ${name}`, row, sumMoments(own.get(name) ?? [])));
  }
  const open = { open: listOpenTickets({ entries, asOf: at }).length };
  return sumOfJudged([...judged, compareNumbers(what, shown.backlog, open)]);
};

const reportHour = 16;

const judgeReport = (
  { body, at, path }: EntryOf<'published'>,
  entries: readonly Entry[],
): Judged => {
  const { date, total, backlog } = Report.parse(JSON.parse(body));
  const to = Date.parse(`${date}T00:00:00+07:00`) + reportHour * hourMs;
  const moments = listCountedMoments({ entries, asOf: at }).filter(
    (moment) => moment.at >= to - dayMs && moment.at < to,
  );
  const open = { open: listOpenTickets({ entries, asOf: Date.parse(backlog.at) }).length };
  return sumOfJudged([
    compareNumbers(path, total, sumMoments(moments)),
    compareNumbers(path, backlog, open),
  ]);
};

export const statistics: MonthCheck = {
  name: 'statistics',
  promise:
    'Every number of statistics, daily reports, weekly e-mails, the public page and open data equals a recomputation from the log.',
  evaluate(entries) {
    const judged = entries.flatMap((published, position) => {
      if (published.kind !== 'published') return [];
      const known = entries.slice(0, position); // of what happens in the same second, only what came first
      if (published.path.startsWith('figures?')) return [judgeStatistics(published, known)];
      return published.path.startsWith('reports/') ? [judgeReport(published, known)] : [];
    });
    return sumOfJudged([
      ...judged,
      ...judgeWeeklyMails(entries),
      ...judgePerformance(entries),
      ...compareOpenData(entries),
    ]);
  },
};
