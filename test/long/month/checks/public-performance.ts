import * as z from 'zod';
import { dateOf } from '../clock-times.ts';
import { type Entry, type EntryOf, entriesOf } from '../log.ts';
import { lateTickets } from '../recompute/late-tickets.ts';
import { momentsBy, sumsOf } from '../recompute/moments.ts';
import type { Judged } from './judged.ts';

const Shown = z.union([z.number(), z.literal('few')]);
const Performance = z.looseObject({
  month: z.string(),
  madeAt: z.string(),
  services: z.array(
    z.looseObject({
      ...{ key: z.string(), received: Shown, done: Shown, due: Shown, overdue: Shown },
      late: Shown.optional(),
    }),
  ),
});

/** Numbers from 1 to 4 are not shown to the public. */
const minShown = 5;

const isAsShown = (shown: z.infer<typeof Shown>, number: number): boolean =>
  shown === 'few' ? number > 0 && number < minShown : shown === number;

const judgePage = ({ body }: EntryOf<'published'>, entries: readonly Entry[]): Judged => {
  const { month, madeAt, services } = Performance.parse(JSON.parse(body));
  const then = { entries, asOf: Date.parse(madeAt) };
  const moments = momentsBy(then).filter(({ at }) => dateOf(at).startsWith(month));
  const late = lateTickets(then);
  const wrong = services.flatMap(({ key, ...shown }) => {
    const sums = sumsOf(moments.filter(({ ticket }) => ticket.opened.service === key));
    const expected = {
      ...{ received: sums.opened, done: sums.resolved, due: sums.resolveDue },
      late: sums.resolveMissed,
      overdue: late.filter(({ opened }) => opened.service === key).length,
    };
    const names = ['received', 'done', 'due', 'late', 'overdue'] as const;
    return names.flatMap((name) => {
      const number = shown[name];
      if (number === undefined || isAsShown(number, expected[name])) return [];
      return [
        `public ${month} of ${madeAt}, ${key}: ${name} is ${number}, recomputed ${expected[name]}`,
      ];
    });
  });
  return { looked: 5 * services.length, wrong };
};

export const judgePerformance = (entries: readonly Entry[]): Judged[] =>
  entriesOf(entries, 'published')
    .filter(({ path }) => path.startsWith('/api/performance'))
    .map((page) => judgePage(page, entries));
