import * as z from 'zod';
import type { TableRow } from '../../../../core/directory/tables.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import { localDate } from '../../../../core/time/local-date.ts';

const titleFields = [
  'name',
  'title',
  'question',
  'fullName',
  'text',
  'action',
  'reason',
  'festival',
  'phrase',
  'label',
  'because',
  'id',
];
const Said = z.union([z.string(), z.looseObject({ vi: z.string(), en: z.string().optional() })]);

/** What a row is called, as far as it says. */
export const titleOf = (row: TableRow, lang: Lang): string => {
  for (const field of titleFields) {
    const said = Said.safeParse(row[field]).data;
    if (said === undefined) continue;
    if (typeof said === 'string') return said;
    return (lang === 'en' && said.en) || said.vi;
  }
  return '';
};

const Kept = z.looseObject({ keepDays: z.number() });

/** For how many days a row of retention has things kept: what its reader looks for first. */
export const retentionDaysOf = (row: TableRow): number | undefined =>
  Kept.safeParse(row).data?.keepDays;

export type Standing =
  | { kind: 'always' }
  | { kind: 'now' | 'later' | 'ended' | 'expired'; from: string | null; to: string | null };

const Days = z.looseObject({
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  /** The last day on which its owner stands by it. */
  expiresOn: z.string().optional(),
});
const Shown = z.looseObject({ showFrom: z.string(), showUntil: z.string().nullable() });

const dayOf = (moment: string): string => localDate(new Date(moment));

/** The days of a row, or those on which an announcement is shown. */
const daysOf = (row: TableRow): z.infer<typeof Days> | undefined => {
  const shown = Shown.safeParse(row).data;
  if (!shown) return Days.safeParse(row).data;
  const { showFrom, showUntil } = shown;
  return { validFrom: dayOf(showFrom), validTo: showUntil && dayOf(showUntil) };
};

/** On which days a row holds, and whether today is one of them. */
export const rowStatusOf = (row: TableRow, today: string): Standing | undefined => {
  const days = daysOf(row);
  if (!days) return undefined;
  const { validFrom: from, validTo: to, expiresOn } = days;
  if (from !== null && today < from) return { kind: 'later', from, to };
  if (to !== null && to < today) return { kind: 'ended', from, to };
  if (expiresOn !== undefined && expiresOn < today) return { kind: 'expired', from, to: expiresOn };
  return from === null && to === null ? { kind: 'always' } : { kind: 'now', from, to };
};

/** One field that a change made another. */
export type Difference = { field: string; before: unknown; after: unknown };

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields in which two versions of a row differ. */
export const differencesOf = (before: TableRow | null, after: TableRow | null): Difference[] =>
  Object.keys({ ...before, ...after })
    .filter((field) => !isSame(before?.[field], after?.[field]))
    .map((field) => ({ field, before: before?.[field], after: after?.[field] }));

/** The words of a row that somebody may look for. */
export const searchedIn = (key: string, row: TableRow): string => `${key} ${JSON.stringify(row)}`;
