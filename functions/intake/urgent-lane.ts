import { EmergencyFields, isEmergencyReport } from '../../core/intake/is-urgent.ts';
import { defaultEmergencyFields } from '../../core/intake/usual-emergency.ts';
import { toPortalPath } from '../../web/portal/view/portal-page.ts';
import { readJson } from '../runtime/json-body.ts';
import { problemReply, type Reply, seeOther } from '../runtime/reply.ts';
import { parseFormFields, type Request } from '../runtime/request.ts';
import { openReport } from './report-api.ts';
import { sendReport, showReportForm } from './report-pages.ts';
import type { PublicServices } from './services.ts';

/** Handles `GET /bao-cao/khan-cap`: shows the report form with the most common emergency topic selected. */
export function showUrgentForm(request: Request, services: PublicServices): Promise<Reply> {
  return showReportForm(
    { ...request, query: { ...defaultEmergencyFields, ...request.query } },
    services,
  );
}

const urgentIn = async (
  said: { topic?: string | undefined; text?: string | undefined },
  { directory, now }: PublicServices,
): Promise<boolean> => isEmergencyReport(said, await directory(), now());

/**
 * Handles `POST /bao-cao/khan-cap`: opens the ticket for an emergency. Other reports are redirected with status 307 and all
 * fields to `/bao-cao`.
 */
export async function sendUrgentReport(request: Request, services: PublicServices): Promise<Reply> {
  const { topic, text } = parseFormFields(request);
  if (await urgentIn({ topic, text }, services)) return sendReport(request, services);
  return { ...seeOther(toPortalPath(request.lang, '/bao-cao')), statusCode: 307 };
}

/**
 * Handles `POST /api/reports/urgent`: works like `POST /api/reports`, but with a separate rate limit for emergencies. Returns
 * 409 for other reports.
 */
export async function openUrgentReport(request: Request, services: PublicServices): Promise<Reply> {
  const said = readJson(request.body, EmergencyFields)?.data;
  const isOrdinary = said && !(await urgentIn(said, services));
  return isOrdinary ? problemReply(409, 'not-urgent', request.lang) : openReport(request, services);
}
