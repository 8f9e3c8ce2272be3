import { join } from 'node:path';
import * as z from 'zod';
import { reportStore } from '../../adapters/dynamodb/report-store.ts';
import { workbookOf } from '../../adapters/excel/report-workbook.ts';
import { reportSheet } from '../../adapters/pdf/report-sheet.ts';
import { reportTables } from '../../core/messages/report-tables.ts';
import { environment } from '../runtime/environment.ts';
import { DoorEnvironment, doorServices } from './door-services.ts';
import { type ReportServices, reportRoutes } from './report-routes.ts';
import { staffDoor } from './staff-door.ts';

/** Environment variables; `LAMBDA_TASK_ROOT` contains the fonts for PDF files. */
const Environment = DoorEnvironment.extend({ LAMBDA_TASK_ROOT: z.string() });

const services = (): ReportServices => {
  const env = environment(Environment);
  const { table, door } = doorServices(env);
  const font = (cut: string) => join(env.LAMBDA_TASK_ROOT, 'fonts', `BeVietnamPro_${cut}.ttf`);
  const fonts = { regular: font('400Regular'), bold: font('600SemiBold') };
  return {
    ...door,
    reports: reportStore(table),
    workbook: (report) => workbookOf(reportTables(report)),
    sheet: (report) => reportSheet(report, fonts),
  };
};

/**
 * Lambda function that renders the daily report as JSON, HTML, Excel or PDF. It is separate because the libraries would slow
 * the other functions down.
 */
export const handler = staffDoor({ routes: reportRoutes, services });
