import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import { Backlog, Flow } from '../figures/figures.ts';
import { ReportCalls } from '../figures/report-calls.ts';
import { LocalDate } from '../time/local-date.ts';
import { Listed, Moment } from './shared-answers.ts';

/** Cost of a search in DynamoDB: consumed read units and items read. */
const Cost = z.strictObject({ readUnits: z.number(), items: z.int() });

export const SearchAnswer = z.strictObject({
  /** How the search text was interpreted. */
  by: z.enum(['code', 'phone', 'words']),
  tickets: z.array(Listed.extend({ unit: UnitRef.optional(), unitName: z.string().optional() })),
  next: z.string().optional(),
  /**
   * Cost of the search, only for members who may see every ticket. For other readers it would reveal the number of hidden
   * matches.
   */
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
  /** Open tickets at the time of the request. */
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
  /** Call statistics; absent in reports from before the hotline had a telephone. */
  calls: ReportCalls.optional(),
});
