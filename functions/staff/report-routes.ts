import { DailyReportResponse } from '../../core/contract/statistics-responses.ts';
import { formatReportFileName } from '../../core/messages/report-text.ts';
import type { DailyReport, DailyReportStore } from '../../core/statistics/daily-report.ts';
import { formatHotlineTimes } from '../../core/time/in-hotline-time.ts';
import { LocalDate } from '../../core/time/local-date.ts';
import { renderDailyReportPage } from '../../web/statistics/view/report-page.ts';
import { fileReply, jsonReply, pageReply, problemReply, type Reply } from '../runtime/reply.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import type { StaffEntryServices } from './staff-entry-services.ts';

type Print = (report: DailyReport) => Promise<Uint8Array>;

export type ReportServices = StaffEntryServices & {
  reports: Pick<DailyReportStore, 'find'>;
  /** `workbook` renders the report as an Excel file, `sheet` as a PDF file. */
  workbook: Print;
  sheet: Print;
};

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Form = (report: DailyReport, services: ReportServices) => Reply | Promise<Reply>;

const forms: Record<string, Form> = {
  '': (report) => jsonReply(200, formatHotlineTimes(report)),
  '.html': (report) => pageReply(200, renderDailyReportPage(report)),
  '.xlsx': async (report, { workbook }) =>
    fileReply(200, await workbook(report), {
      'content-type': workbookType,
      'content-disposition': `attachment; filename="${formatReportFileName(report, 'xlsx')}"`,
    }),
  '.pdf': async (report, { sheet }) =>
    fileReply(200, await sheet(report), {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${formatReportFileName(report, 'pdf')}"`,
    }),
};

/**
 * Handles `GET /api/staff/reports/{date}`: returns the daily report as JSON, or in the format given by the suffix `.xlsx`,
 * `.pdf` or `.html`.
 */
const showReport: StaffRoute<ReportServices>['answer'] = async ({ lang, params }, _, services) => {
  const [, day, ending = ''] = /^(\d{4}-\d\d-\d\d)(\..+)?$/.exec(params['date'] ?? '') ?? [];
  const date = LocalDate.safeParse(day).data;
  const form = Object.hasOwn(forms, ending) ? forms[ending] : undefined;
  const report = date && form && (await services.reports.find(date));
  return report && form ? form(report, services) : problemReply(404, 'no-such-report', lang);
};

export const reportRoutes: StaffRoute<ReportServices>[] = [
  {
    method: 'GET',
    path: '/api/staff/reports/{date}',
    contract: { answers: { 200: DailyReportResponse }, problems: { 404: ['no-such-report'] } },
    answer: showReport,
  },
];
