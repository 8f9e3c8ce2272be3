import { DailyReportResponse } from '../../../core/contract/staff/supervision/statistics-responses.ts';
import {
  getOrganizationOnDate,
  type Organization,
} from '../../../core/directory/model/organization/organization.ts';
import { toHotlineDetails } from '../../../core/directory/read/hotline-details.ts';
import { formatDailyReportFileName } from '../../../core/messages/texts/daily-report-text.ts';
import { screenAccess } from '../../../core/staff/members/access-rules.ts';
import type { DailyReport } from '../../../core/statistics/daily-report.ts';
import { formatDatesInHotlineTime } from '../../../core/time/format-dates-in-hotline-time.ts';
import { LocalDate } from '../../../core/time/local-date.ts';
import { officialLang } from '../../../i18n/languages.ts';
import { fillHtml } from '../../../web/design/view/fill-html.ts';
import { renderDailyReportPage } from '../../../web/statistics/view/daily-report-page.ts';
import {
  buildFileReply,
  buildJsonReply,
  buildPageReply,
  buildProblemReply,
  type HttpReply,
} from '../../runtime/reply/reply.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';
import type { StaffEntryDeps } from '../staff-entry-deps.ts';
import type { DailyReportDeps } from '../staff-services.ts';

export type DailyReportApiDeps = StaffEntryDeps & DailyReportDeps;

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type ReportRenderer = (
  report: DailyReport,
  services: DailyReportDeps,
  organization: Organization,
) => HttpReply | Promise<HttpReply>;

const reportRenderers: Record<string, ReportRenderer> = {
  '': ({ backlogWithComplaints: _, ...report }) =>
    buildJsonReply(200, formatDatesInHotlineTime(report)),
  '.html': (report, _, organization) =>
    buildPageReply(200, fillHtml(renderDailyReportPage(report), organization, officialLang)),
  '.xlsx': async (report, { workbook }) =>
    buildFileReply(200, await workbook(report), {
      'content-type': workbookType,
      'content-disposition': `attachment; filename="${formatDailyReportFileName(report, 'xlsx')}"`,
    }),
  '.pdf': async (report, { sheet }, organization) =>
    buildFileReply(200, await sheet(report, toHotlineDetails(organization, officialLang)), {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${formatDailyReportFileName(report, 'pdf')}"`,
    }),
};

/** Returns the daily report as JSON, or in the format given by the suffix `.xlsx`, `.pdf` or `.html`. */
const showReport = staffEndpoint({
  method: 'GET',
  path: '/api/staff/reports/{date}',
  summary: { vi: 'Báo cáo ngày', en: 'Get a daily report' },
  access: screenAccess.reports,
  answers: { 200: DailyReportResponse },
  problems: ['no-such-report'],
  needs: ['reports', 'workbook', 'sheet', 'directory'],
  answer: async ({ lang, params }, _, services) => {
    const [, day, ending = ''] = /^(\d{4}-\d\d-\d\d)(\..+)?$/.exec(params['date'] ?? '') ?? [];
    const date = LocalDate.safeParse(day).data;
    const form = Object.hasOwn(reportRenderers, ending) ? reportRenderers[ending] : undefined;
    const report = date && form && (await services.reports.find(date));
    if (!report || !form) return buildProblemReply('no-such-report', lang);
    return form(report, services, getOrganizationOnDate(await services.directory(), date));
  },
});

export const dailyReportRoutes: StaffEndpoint<DailyReportApiDeps>[] = [showReport];
