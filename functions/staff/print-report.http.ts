import { join } from 'node:path';
import * as z from 'zod';
import { createDailyReportStore } from '../../adapters/dynamodb/statistics/daily-report-store.ts';
import { buildReportWorkbook } from '../../adapters/excel/report-workbook.ts';
import { renderReportPdf } from '../../adapters/pdf/daily-report-pdf.ts';
import type { HotlineDetails } from '../../core/directory/read/hotline-details.ts';
import type { DailyReport } from '../../core/statistics/daily-report.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { buildOnFirstUse } from '../runtime/services.ts';
import {
  createStaffContext,
  StaffEntryEnvironment,
  staffEntryServices,
  type TableContext,
} from './staff-entry-deps.ts';
import { createStaffFunction } from './staff-entry-point.ts';
import { dailyReportRoutes } from './supervision/daily-report-routes.ts';

/** Environment variables of the Lambda function. `LAMBDA_TASK_ROOT` is the folder with the fonts for PDF files. */
const Environment = StaffEntryEnvironment.extend({ LAMBDA_TASK_ROOT: z.string() });

type Context = TableContext & { env: z.infer<typeof Environment> };

const getFonts = ({ env }: Context) => {
  const font = (cut: string) => join(env.LAMBDA_TASK_ROOT, 'fonts', `BeVietnamPro_${cut}.ttf`);
  return { regular: font('400Regular'), bold: font('600SemiBold') };
};

const builders = {
  ...staffEntryServices,
  reports: ({ table }: Context) => createDailyReportStore(table),
  workbook: () => buildReportWorkbook,
  sheet: (context: Context) => (report: DailyReport, hotline: HotlineDetails) =>
    renderReportPdf(report, hotline, getFonts(context)),
};

/**
 * Lambda function that renders the daily report as JSON, HTML, Excel or PDF. It is separate because the Excel and PDF
 * libraries would slow other functions down.
 */
export const handler = createStaffFunction({
  routes: dailyReportRoutes,
  services: () => buildOnFirstUse(builders, createStaffContext(readEnvironment(Environment))),
});
