import * as z from 'zod';
import { UnitRef } from '../../../directory/model/organization/unit.ts';
import { Priority } from '../../../directory/model/services/service.ts';
import { DailyReportCallStatistics } from '../../../statistics/daily-report-calls.ts';
import { Backlog, StatisticsTotals } from '../../../statistics/statistics.ts';
import { StatisticsUnit } from '../../../statistics/unit-filter.ts';
import { IntakeChannel } from '../../../ticket/model/fields/report-medium.ts';
import { TicketStatus } from '../../../ticket/model/lifecycle.ts';
import { LocalDate } from '../../../time/local-date.ts';
import { ResponseInstant, TicketListEntry } from '../../shared-responses.ts';

/** Cost of a ticket search in DynamoDB: consumed read capacity units, and number of items read. */
const Cost = z.strictObject({ readUnits: z.number(), items: z.int() });

/** Number of all tickets that a search finds. */
const TicketCount = z.strictObject({
  total: z.int(),
  /** False if there are more tickets: a request counts at most 10,000. */
  isComplete: z.boolean(),
  byStatus: z.partialRecord(TicketStatus, z.int()),
  byPriority: z.partialRecord(Priority, z.int()),
});

export const TicketSearchResponse = z.strictObject({
  /** Interpretation of the search text: ticket code, telephone number, or words. */
  by: z.enum(['code', 'phone', 'words']),
  tickets: z.array(
    TicketListEntry.extend({
      unit: UnitRef.optional(),
      unitName: z.string().optional(),
      channel: IntakeChannel,
    }),
  ),
  next: z.string().optional(),
  count: TicketCount.optional(),
  /**
   * DynamoDB cost of the search. Omitted for members who may not read every ticket, because it would reveal the number of
   * hidden matches.
   */
  cost: Cost.optional(),
});

const group = { key: z.string(), name: z.string() };
const UnitBacklog = Backlog.extend(group);

export const StatisticsResponse = z.strictObject({
  from: LocalDate,
  to: LocalDate,
  by: z.string(),
  unit: StatisticsUnit.optional(),
  total: StatisticsTotals,
  groups: z.array(StatisticsTotals.extend(group)),
  /**
   * Set only if statistics are grouped by area. Communes of each district: first those that ended in the period, by last day;
   * then those that exist at its end.
   */
  areas: z
    .array(
      z.strictObject({
        lastDay: LocalDate.optional(),
        districts: z.array(
          z.strictObject({
            district: z.string(),
            communes: z.array(z.strictObject({ code: z.string(), name: z.string() })),
          }),
        ),
      }),
    )
    .optional(),
  /** Number of open tickets at the time of the request, in total and for each unit. */
  backlog: Backlog.extend({ byUnit: z.array(UnitBacklog) }),
});

export const DailyReportResponse = z.strictObject({
  date: LocalDate,
  from: ResponseInstant,
  to: ResponseInstant,
  madeAt: ResponseInstant,
  total: StatisticsTotals,
  before: StatisticsTotals,
  backlog: Backlog.extend({ at: ResponseInstant }),
  byService: z.array(StatisticsTotals.extend(group)),
  byDistrict: z.array(StatisticsTotals.extend(group)),
  byUnit: z.array(StatisticsTotals.extend({ ...group, open: z.number(), late: z.number() })),
  /** Call statistics; absent in reports about days before the hotline had a telephone. */
  calls: DailyReportCallStatistics.optional(),
});
