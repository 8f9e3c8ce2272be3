import { getEmergencyFormValues } from '../../../core/intake/report/emergency/emergency-form-values.ts';
import {
  EmergencyFields,
  isEmergencyReport,
} from '../../../core/intake/report/emergency/is-emergency-report.ts';
import { toPortalPath } from '../../../web/portal/view/frame/portal-page.ts';
import {
  buildProblemReply,
  buildSeeOtherReply,
  type HttpReply,
} from '../../runtime/reply/reply.ts';
import { readJson } from '../../runtime/request/json-body.ts';
import { type HttpRequest, parseFormFields } from '../../runtime/request/request.ts';
import type { PublicApiDeps } from '../deps.ts';
import { publicEndpoint } from '../public-endpoint.ts';
import { showReportForm, submitReportForm } from './form/report-pages.ts';
import { type OpenReportDeps, openReport, submitReport } from './report-api.ts';

/** Handles `GET /bao-cao/khan-cap`: shows the report form with the most common emergency topic selected. */
export async function showUrgentForm(
  request: HttpRequest,
  services: PublicApiDeps,
): Promise<HttpReply> {
  const values = getEmergencyFormValues(await services.directory(), services.now());
  return showReportForm({ ...request, query: { ...values, ...request.query } }, services);
}

const isUrgentReport = async (
  report: { topic?: string | undefined; text?: string | undefined },
  { directory, now }: Pick<PublicApiDeps, 'directory' | 'now'>,
): Promise<boolean> => isEmergencyReport(report, await directory(), now());

/**
 * Handles `POST /bao-cao/khan-cap`: opens the ticket for an emergency. Other reports are redirected with status 307 and all
 * fields to `/bao-cao`.
 */
export async function submitUrgentReportForm(
  request: HttpRequest,
  services: PublicApiDeps,
): Promise<HttpReply> {
  const { topic, text } = parseFormFields(request);
  if (await isUrgentReport({ topic, text }, services)) return submitReportForm(request, services);
  return { ...buildSeeOtherReply(toPortalPath(request.lang, '/bao-cao')), statusCode: 307 };
}

/**
 * Handles `POST /api/reports/urgent`: works like `POST /api/reports`, but with a separate rate limit for emergencies. Returns
 * 409 for other reports.
 */
export async function submitUrgentReport(
  request: HttpRequest,
  services: OpenReportDeps,
): Promise<HttpReply> {
  const report = readJson(request.body, EmergencyFields)?.data;
  const isOrdinary = report && !(await isUrgentReport(report, services));
  return isOrdinary
    ? buildProblemReply('not-urgent', request.lang)
    : submitReport(request, services);
}

export const urgentReportEndpoint = publicEndpoint({
  ...openReport,
  method: 'POST',
  path: '/api/reports/urgent',
  summary: { vi: 'Gửi phản ánh khẩn cấp', en: 'Create an emergency report' },
  problems: [
    // The emergency rate limit is exhausted: send the same request to `POST /api/reports`.
    { word: 'unavailable', status: 307 },
    'not-urgent',
    ...openReport.problems,
  ],
  answer: submitUrgentReport,
});
