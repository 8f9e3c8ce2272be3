import { workbookOf } from '../../adapters/excel/report-workbook.ts';
import { ReportAnswer } from '../../core/contract/figures-answers.ts';
import type { DailyReport } from '../../core/figures/daily-report.ts';
import { reportTables } from '../../core/messages/report-tables.ts';
import { reportFile } from '../../core/messages/report-text.ts';
import { inHotlineTime } from '../../core/time/in-hotline-time.ts';
import { LocalDate } from '../../core/time/local-date.ts';
import { reportPage } from '../../web/figures/view/report-page.ts';
import { file, json, page, problem, type Reply } from '../runtime/reply.ts';
import type { StaffRoute } from './staff-door.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const asWorkbook = async (report: DailyReport): Promise<Reply> =>
  file(200, await workbookOf(reportTables(report)), {
    'content-type': workbookType,
    'content-disposition': `attachment; filename="${reportFile(report, 'xlsx')}"`,
  });

const forms: Record<string, (report: DailyReport) => Reply | Promise<Reply>> = {
  '': (report) => json(200, inHotlineTime(report)),
  '.xlsx': asWorkbook,
  '.html': (report) => page(200, reportPage(report)),
};

/** `GET /api/staff/reports/{date}`: the daily report; with `.xlsx` behind the date a workbook, with `.html` a page. */
const showReport: StaffRoute['answer'] = async ({ lang, params }, _, { reports }) => {
  const [, day, ending = ''] = /^(\d{4}-\d\d-\d\d)(\..+)?$/.exec(params['date'] ?? '') ?? [];
  const date = LocalDate.safeParse(day).data;
  const form = Object.hasOwn(forms, ending) ? forms[ending] : undefined;
  const report = date && form && (await reports.find(date));
  return report && form ? form(report) : problem(404, 'no-such-report', lang);
};

export const reportRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/reports/{date}',
    contract: { answers: { 200: ReportAnswer }, problems: { 404: ['no-such-report'] } },
    answer: showReport,
  },
];
