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

/** One sentence for each number of a public row that differs from the tickets' own. */
const compareRow = (
  what: string,
  shown: z.infer<typeof Counts>,
  month: string,
  then: { moments: CountedMoment[]; late: LoggedTicket[] },
): Judged => {
  const sums = sumMoments(then.moments.filter(({ at }) => dateOf(at).startsWith(month)));
  const expected = {
    ...{ received: sums.opened, done: sums.resolved, due: sums.resolveDue },
    ...{ late: sums.resolveMissed, overdue: then.late.length },
  };
  const names = ['received', 'done', 'due', 'late', 'overdue'] as const;
  const wrong = names.flatMap((name) => {
    const number = shown[name];
    if (number === undefined || number === null || isAsShown(number, expected[name])) return [];
    return [`${what}: ${name} is ${number}, recomputed ${expected[name]}`];
  });
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
      compareRow(`open data of ${madeAt}, ${code}`, Counts.parse(row), month, {
        moments: moments.filter(({ ticket }) => ticket.unit === code),
        late: late.filter(({ unit }) => unit === code),
      }),
    );
};

export function compareOpenData(entries: readonly Entry[]): Judged[] {
  return entriesOf(entries, 'published')
    .filter(({ path }) => path === '/open-data/figures.json')
    .flatMap((file) => judgeFile(file, entries));
}
