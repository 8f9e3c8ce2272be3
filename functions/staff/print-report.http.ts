import { join } from 'node:path';
import * as z from 'zod';
import { createDailyReportStore } from '../../adapters/dynamodb/daily-report-store.ts';
import { buildReportWorkbook } from '../../adapters/excel/report-workbook.ts';
import { renderReportPdf } from '../../adapters/pdf/daily-report-pdf.ts';
import { toDailyReportTables } from '../../core/messages/daily-report-tables.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { type DailyReportApiDeps, dailyReportRoutes } from './daily-report-routes.ts';
import { buildStaffEntryDeps, StaffEntryEnvironment } from './staff-entry-deps.ts';
import { createStaffFunction } from './staff-entry-point.ts';

/** Environment variables of the Lambda function. `LAMBDA_TASK_ROOT` is the folder with the fonts for PDF files. */
const Environment = StaffEntryEnvironment.extend({ LAMBDA_TASK_ROOT: z.string() });

const services = (): DailyReportApiDeps => {
  const env = readEnvironment(Environment);
  const { table, door } = buildStaffEntryDeps(env);
  const font = (cut: string) => join(env.LAMBDA_TASK_ROOT, 'fonts', `BeVietnamPro_${cut}.ttf`);
  const fonts = { regular: font('400Regular'), bold: font('600SemiBold') };
  return {
    ...door,
    reports: createDailyReportStore(table),
    workbook: (report) => buildReportWorkbook(toDailyReportTables(report)),
    sheet: (report) => renderReportPdf(report, fonts),
  };
};

/**
 * Lambda function that renders the daily report as JSON, HTML, Excel or PDF. It is separate because the Excel and PDF
 * libraries would slow other functions down.
 */
export const handler = createStaffFunction({ routes: dailyReportRoutes, services });
