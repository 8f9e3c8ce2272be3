import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import { Backlog, Flow } from '../figures/figures.ts';
import { ReportCalls } from '../figures/report-calls.ts';
import { LocalDate } from '../time/local-date.ts';
import { Listed, Moment } from './shared-answers.ts';

/** What looking it up took, in the units that the table's bill counts. */
const Cost = z.strictObject({ readUnits: z.number(), items: z.int() });

export const SearchAnswer = z.strictObject({
  /** As what the text was understood. */
  by: z.enum(['code', 'phone', 'words']),
  tickets: z.array(Listed.extend({ unit: UnitRef.optional(), unitName: z.string().optional() })),
  next: z.string().optional(),
  /** Only for those from whom no ticket is kept: of a word or a number it would tell how many have it that they may not know. */
  cost: Cost.optional(),
});

const group = { key: z.string(), name: z.string() };
const UnitBacklog = Backlog.extend(group);

export const FiguresAnswer = z.strictObject({
  from: LocalDate,
  to: LocalDate,
  by: z.string(),
  unit: UnitRef.optional(),
  total: Flow,
  groups: z.array(Flow.extend(group)),
  /** As it is now. */
  backlog: Backlog.extend({ byUnit: z.array(UnitBacklog) }),
});

export const ReportAnswer = z.strictObject({
  date: LocalDate,
  from: Moment,
  to: Moment,
  madeAt: Moment,
  total: Flow,
  before: Flow,
  backlog: Backlog.extend({ at: Moment }),
  byService: z.array(Flow.extend(group)),
  byDistrict: z.array(Flow.extend(group)),
  byUnit: z.array(Flow.extend({ ...group, open: z.number(), late: z.number() })),
  /** A report from before there was a telephone has none. */
  calls: ReportCalls.optional(),
});
