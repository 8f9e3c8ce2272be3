import * as z from 'zod';
import type { Lang } from '../../core/messages/lang.ts';
import { emergencyCall } from '../../core/messages/wording/emergency.ts';
import { render } from '../../web/design/view/html.ts';
import { emergencyNote } from '../../web/portal/view/emergency-note.ts';
import type { Reply } from './reply.ts';
import type { Request } from './request.ts';

const Fields = z.looseObject({});
const Problem = z.looseObject({ detail: z.string() });

const openingPaths: ReadonlySet<string> = new Set([
  '/bao-cao',
  '/bao-cao/khan-cap',
  '/api/reports',
  '/api/reports/urgent',
]);

const open311Requests = /^\/+open311\/+(test\/+)?v2\/+requests(\.[^/]*)?$/;

/** Whether the request may open a report, which may be about an emergency that nobody could read. */
export const opensReport = ({ path, method }: Pick<Request, 'path' | 'method'>): boolean =>
  openingPaths.has(path) || (open311Requests.test(path) && !['GET', 'HEAD'].includes(method));

const pageWith115 = (page: string, lang: Lang): string =>
  page.includes('tel:115')
    ? page
    : page.replace(/<main[^>]*>/, (start) => `${start}\n${render(emergencyNote(lang))}`);

const problemWith115 = (body: string, lang: Lang): string => {
  const problem = Problem.parse(JSON.parse(body));
  if (problem.detail.includes('115')) return body;
  return JSON.stringify({ ...problem, detail: `${problem.detail} ${emergencyCall[lang]}` });
};

/** Adds the call to 115: to a page, to the detail of a problem, or as a field of its own. Open311 has its own error for it. */
export const with115 = (reply: Reply, lang: Lang): Reply => {
  const type = String(reply.headers?.['content-type']);
  if (type.startsWith('text/html')) return { ...reply, body: pageWith115(reply.body, lang) };
  if (type.startsWith('application/problem+json')) {
    return { ...reply, body: problemWith115(reply.body, lang) };
  }
  if (!type.startsWith('application/json')) return reply;
  const fields = Fields.parse(JSON.parse(reply.body));
  return { ...reply, body: JSON.stringify({ ...fields, emergency: emergencyCall[lang] }) };
};

/** Adds the call to 115 to every refusal of a request that may open a report. */
export const refusalWith115 = (reply: Reply, request: Request): Reply =>
  reply.statusCode >= 400 && opensReport(request) ? with115(reply, request.lang) : reply;
