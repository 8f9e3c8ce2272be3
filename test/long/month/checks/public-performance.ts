import * as z from 'zod';
import { dateOf } from '../clock-times.ts';
import { type Entry, type EntryOf, entriesOf } from '../log.ts';
import {
  type CountedMoment,
  listCountedMoments,
  sumMoments,
} from '../recompute/counted-moments.ts';
import { lateTickets } from '../recompute/late-tickets.ts';
import type { LoggedTicket } from '../recompute/logged-tickets.ts';
import { uncertainUnits } from '../recompute/uncertain-units.ts';
import type { Judged } from './check-result.ts';

const Shown = z.union([z.number(), z.literal(['few', '<5'])]);
const Counts = z.looseObject({
  ...{ received: Shown, done: Shown, due: Shown, overdue: Shown, late: Shown.nullish() },
});
const Performance = z.looseObject({
  month: z.string(),
  madeAt: z.string(),
  services: z.array(z.looseObject({ key: z.string(), ...Counts.shape })),
});

/** Numbers of an open data row. Only the rows of the current month have a number of overdue tickets. */
const OpenDataCounts = Counts.extend({ overdue: Shown.nullable() });

/** A unit with little to count has a row without numbers. */
const OpenData = z.looseObject({
  madeAt: z.string(),
  figures: z.array(
    z.looseObject({ month: z.string(), unit_code: z.string(), received: Shown.nullable() }),
  ),
});

/** Numbers from 1 to 4 are not shown to the public. */
const minShown = 5;

const isAsShown = (shown: z.infer<typeof Shown>, number: number): boolean =>
  typeof shown === 'number' ? shown === number : number > 0 && number < minShown;

type RowData = {
  moments: CountedMoment[];
  /** Overdue tickets when the page was rendered; null if the row must not state them. */
  late: LoggedTicket[] | null;
};

/** Returns true if a public number is as expected. `late` is missing where it has no meaning. */
const isCorrect = (
  shown: z.infer<typeof Shown> | null | undefined,
  expected: number | null,
  isOptional: boolean,
): boolean => {
  if (expected === null) return shown === null;
  if (shown === undefined || shown === null) return isOptional;
  return isAsShown(shown, expected);
};

/** One sentence for each number of a public row that differs from the tickets' own. */
const compareRow = (
  what: string,
  shown: z.infer<typeof OpenDataCounts>,
  month: string,
  then: RowData,
): Judged => {
  const sums = sumMoments(then.moments.filter(({ at }) => dateOf(at).startsWith(month)));
  const expected = {
    ...{ received: sums.opened, done: sums.resolved, due: sums.resolveDue },
    ...{ late: sums.resolveMissed, overdue: then.late?.length ?? null },
  };
  const names = ['received', 'done', 'due', 'late', 'overdue'] as const;
  const wrong = names
    .filter((name) => !isCorrect(shown[name], expected[name], name === 'late'))
    .map((name) => `${what}: ${name} is ${shown[name]}, recomputed ${expected[name]}`);
  return { looked: names.length, wrong };
};

const judgePage = ({ body }: EntryOf<'published'>, entries: readonly Entry[]): Judged[] => {
  const { month, madeAt, services } = Performance.parse(JSON.parse(body));
  const then = { entries, asOf: Date.parse(madeAt) };
  const [moments, late] = [listCountedMoments(then), lateTickets(then)];
  return services.map(({ key, ...shown }) =>
    compareRow(`public ${month} of ${madeAt}, ${key}`, shown, month, {
      moments: moments.filter(({ ticket }) => ticket.opened.service === key),
      late: late.filter(({ opened }) => opened.service === key),
    }),
  );
};

export function judgePerformance(entries: readonly Entry[]): Judged[] {
  return entriesOf(entries, 'published')
    .filter(({ path }) => path.startsWith('/api/performance'))
    .flatMap((page) => judgePage(page, entries));
}

const judgeFile = ({ body }: EntryOf<'published'>, entries: readonly Entry[]): Judged[] => {
  const { madeAt, figures } = OpenData.parse(JSON.parse(body));
  const then = { entries, asOf: Date.parse(madeAt) };
  const [moments, late] = [listCountedMoments(then), lateTickets(then)];
  const skipped = uncertainUnits(moments);
  return figures
    .filter(({ received, unit_code }) => received !== null && !skipped.has(unit_code))
    .map(({ unit_code: code, month, ...row }) =>
      compareRow(`open data of ${madeAt}, ${code}`, OpenDataCounts.parse(row), month, {
        moments: moments.filter(({ ticket }) => ticket.unit === code),
        late: dateOf(then.asOf).startsWith(month) ? late.filter(({ unit }) => unit === code) : null,
      }),
    );
};

export function compareOpenData(entries: readonly Entry[]): Judged[] {
  return entriesOf(entries, 'published')
    .filter(({ path }) => path === '/open-data/figures.json')
    .flatMap((file) => judgeFile(file, entries));
}
