import { DangerFields, isUrgent } from '../../core/intake/is-urgent.ts';
import { usualEmergency } from '../../core/intake/usual-emergency.ts';
import { pathIn } from '../../web/portal/view/portal-page.ts';
import { readJson } from '../runtime/json-body.ts';
import { problem, type Reply, seeOther } from '../runtime/reply.ts';
import { formFields, type Request } from '../runtime/request.ts';
import { openReport } from './report-api.ts';
import { sendReport, showReportForm } from './report-pages.ts';
import type { PublicServices } from './services.ts';

/** `GET /bao-cao/khan-cap`: the form as for an emergency. */
export const showUrgentForm = (request: Request, services: PublicServices): Promise<Reply> =>
  showReportForm({ ...request, query: { ...usualEmergency, ...request.query } }, services);

const urgentIn = async (
  said: { topic?: string | undefined; text?: string | undefined },
  { directory, now }: PublicServices,
): Promise<boolean> => isUrgent(said, await directory(), now());

/** `POST /bao-cao/khan-cap`: what is no emergency is sent where all else goes, with all that was typed. */
export const sendUrgently = async (request: Request, services: PublicServices): Promise<Reply> => {
  const { topic, text } = formFields(request);
  if (await urgentIn({ topic, text }, services)) return sendReport(request, services);
  return { ...seeOther(pathIn(request.lang, '/bao-cao')), statusCode: 307 };
};

/** `POST /api/reports/urgent`: as `POST /api/reports`, and has room when that has none. */
export const openUrgently = async (request: Request, services: PublicServices): Promise<Reply> => {
  const said = readJson(request.body, DangerFields)?.data;
  const isOrdinary = said && !(await urgentIn(said, services));
  return isOrdinary ? problem(409, 'not-urgent', request.lang) : openReport(request, services);
};
