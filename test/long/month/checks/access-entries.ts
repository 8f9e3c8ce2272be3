import * as z from 'zod';
import { hourMs } from '../clock-times.ts';
import { type Entry, entriesOf } from '../log.ts';
import type { MonthCheck } from './check.ts';

const Seen = z.looseObject({
  code: z.string(),
  accesses: z.array(
    z.looseObject({
      at: z.string(),
      kind: z.string(),
      by: z.looseObject({
        sub: z.string().optional(),
        unit: z.string().optional(),
        post: z.string().optional(),
      }),
    }),
  ),
});
const Lists = z.looseObject({
  entries: z.array(
    z.looseObject({
      at: z.string(),
      by: z.looseObject({ sub: z.string() }),
      codes: z.array(z.string()).optional(),
    }),
  ),
});

const hourOf = (at: number): number => Math.floor(at / hourMs);

/**
 * Maximum simulated time between the logged start of a read and its access log entry, while the hotline handles the request.
 */
const longestReadMs = 10_000;

/** A read, as precise as the access log is: one entry for each person, ticket and hour. */
const nameOf = (code: string, how: string, who: string, at: number): string =>
  `${code} ${how} by ${who} at ${new Date(hourOf(at) * hourMs).toISOString()}`;

/** Accesses by kind: what opens the text, and what shows its beginning in a list. */
const kinds: Readonly<Record<string, 'ticket' | 'list'>> = { opened: 'ticket', listed: 'list' };

const recorded = (entries: readonly Entry[]): Set<string> => {
  const names = new Set<string>();
  for (const { path, body } of entriesOf(entries, 'published')) {
    if (path.endsWith('/seen')) {
      const { code, accesses } = Seen.parse(JSON.parse(body));
      for (const { at, kind, by } of accesses) {
        const who = by.sub ?? `${by.unit}/${by.post}`;
        names.add(nameOf(code, kinds[kind] ?? kind, who, Date.parse(at)));
      }
    }
    if (path.startsWith('audit?kind=list')) {
      for (const { at, by, codes = [] } of Lists.parse(JSON.parse(body)).entries) {
        for (const code of codes) names.add(nameOf(code, 'list', by.sub, Date.parse(at)));
      }
    }
  }
  return names;
};

export const accessEntries: MonthCheck = {
  name: 'access-entries',
  promise: 'Each read of a ticket’s text has its access entry, and nothing else has.',
  evaluate(entries) {
    const readTraces = entriesOf(entries, 'event').find(({ what }) => what === 'traces-read');
    const until = readTraces?.at ?? 0;
    const saws = entriesOf(entries, 'saw').filter(({ at }) => at <= until);
    const reads = new Map(
      saws.map(({ code, how, who, at }) => [
        nameOf(code, how, who, at),
        nameOf(code, how, who, at + longestReadMs),
      ]),
    );
    const found = recorded(entries);
    const missing = [...reads].filter((names) => !names.some((name) => found.has(name)));
    const expected = new Set([...reads].flat());
    const surplus = [...found].filter((name) => !expected.has(name));
    return {
      looked: reads.size + found.size,
      wrong: [
        ...(readTraces ? [] : ['Nobody read the access entries at the end']),
        ...missing.map(([name]) => `No access entry: ${name}`),
        ...surplus.map((name) => `An access entry without a read: ${name}`),
      ],
    };
  },
};
