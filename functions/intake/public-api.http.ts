import { replyText } from '../../core/messages/wording/replies.ts';
import { problemPage } from '../../web/portal/view/problem-page.ts';
import { httpFunction, type Route } from '../runtime/http.ts';
import { type ProblemStatus, page, problem, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import { showFollowForm, showTicket } from './follow-pages.ts';
import { openReport, readReport } from './report-api.ts';
import { sendReport, showHome, showReportForm } from './report-pages.ts';
import { type PublicServices, publicServices } from './services.ts';

const routes: Route<PublicServices>[] = [
  { method: 'GET', path: '/', answer: showHome },
  { method: 'GET', path: '/bao-cao', answer: showReportForm },
  { method: 'POST', path: '/bao-cao', answer: sendReport },
  { method: 'GET', path: '/tra-cuu', answer: showFollowForm },
  { method: 'POST', path: '/tra-cuu', answer: showTicket },
  { method: 'POST', path: '/api/reports', answer: openReport },
  { method: 'GET', path: '/api/reports/{code}', answer: readReport },
];

type Refusal = 'no-such-page' | 'method-not-allowed' | 'unavailable';

/** Programs get a problem, people a page. */
const refusal = (request: Request, status: ProblemStatus, word: Refusal): Reply =>
  request.path.startsWith('/api/')
    ? problem(status, word, request.lang)
    : page(status, problemPage({ lang: request.lang, status, ...replyText(word, request.lang) }));

/** The public's door: the portal's pages and the reports API. */
export const handler = httpFunction({
  routes,
  services: publicServices,
  refuse(request, allow) {
    if (allow.length === 0) return refusal(request, 404, 'no-such-page');
    const reply = refusal(request, 405, 'method-not-allowed');
    return { ...reply, headers: { ...reply.headers, allow: allow.join(', ') } };
  },
  fail: (request) => refusal(request, 500, 'unavailable'),
});
