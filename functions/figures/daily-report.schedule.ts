import * as z from 'zod';
import { callFigureStore } from '../../adapters/dynamodb/call-figure-store.ts';
import { directorySnapshot } from '../../adapters/dynamodb/directory-snapshot.ts';
import { figureStore } from '../../adapters/dynamodb/figure-store.ts';
import { monthStore } from '../../adapters/dynamodb/month-store.ts';
import { reportStore } from '../../adapters/dynamodb/report-store.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { makeReport } from '../../core/figures/daily-report.ts';
import { readOnce } from '../../core/figures/figures.ts';
import { makeMonth, monthsDue } from '../../core/figures/month.ts';
import { environment } from '../runtime/environment.ts';
import { taskFunction } from '../runtime/task.ts';

/**
 * Lambda function that stores the daily report at the end of its day, again later to include late counts, and the month's
 * statistics once a day.
 */
export const handler = taskFunction({
  input: z.unknown(),
  services: () => {
    const { TICKET_TABLE } = environment(z.object({ TICKET_TABLE: z.string() }));
    const table = ticketTable(TICKET_TABLE);
    const now = () => new Date();
    return {
      figures: figureStore(table),
      calls: callFigureStore(table),
      reports: reportStore(table),
      months: monthStore(table),
      directory: directorySnapshot(table, now),
      now,
    };
  },
  async run(_event, { figures, ...others }) {
    const ports = { ...others, figures: readOnce(figures) };
    const { date, total } = await makeReport(ports);
    for (const month of await monthsDue(ports.now(), ports.months)) await makeMonth(month, ports);
    return { date, opened: total.opened };
  },
});
