import { httpFunction, type Route } from '../runtime/http.ts';
import { findAreas } from './areas-api.ts';
import { showFollowForm, showTicket } from './follow-pages.ts';
import { openReport, readReport } from './report-api.ts';
import { sendReport, showHome, showReportForm } from './report-pages.ts';
import { type PublicServices, publicServices } from './services.ts';
import { listServices } from './services-api.ts';

const routes: Route<PublicServices>[] = [
  { method: 'GET', path: '/', answer: showHome },
  { method: 'GET', path: '/bao-cao', answer: showReportForm },
  { method: 'POST', path: '/bao-cao', answer: sendReport },
  { method: 'GET', path: '/tra-cuu', answer: showFollowForm },
  { method: 'POST', path: '/tra-cuu', answer: showTicket },
  { method: 'GET', path: '/api/services', answer: listServices },
  { method: 'GET', path: '/api/areas', answer: findAreas },
  { method: 'POST', path: '/api/reports', answer: openReport },
  { method: 'GET', path: '/api/reports/{code}', answer: readReport },
];

/** The public's door: the portal's pages and the reports API, with what a report can be about and where. */
export const handler = httpFunction({ routes, services: publicServices });
