import { httpFunction, type Route } from '../runtime/http.ts';
import { refusal } from '../runtime/refusal.ts';
import { isOfOpen311, refuseCall } from '../runtime/refuse-call.ts';
import { refusalWith115, with115 } from '../runtime/with-115.ts';
import { findAreas } from './areas-api.ts';
import { actByApi } from './citizen-acts-api.ts';
import { actByPage } from './citizen-acts-pages.ts';
import { requestConfirmationByApi, requestConfirmationByPage } from './confirmation.ts';
import { publicContracts as contracts } from './contracts.ts';
import { emergencyReplies } from './emergency-replies.ts';
import { eventSchemaRoutes } from './event-schema-routes.ts';
import { readReport } from './follow-api.ts';
import { showFollowForm, showTicket } from './follow-pages.ts';
import { askForCodesByApi } from './lost-code-api.ts';
import { askForCodesByPage, showLostCode } from './lost-code-pages.ts';
import { openDataRoutes } from './open-data-routes.ts';
import { readOwnData } from './own-data-api.ts';
import { showOwnData } from './own-data-page.ts';
import { readPerformance, showPerformance, showPerformanceTable } from './performance-pages.ts';
import { publicContentRoutes } from './public-content-routes.ts';
import { listPublished } from './published-api.ts';
import {
  showPublication,
  showPublished,
  showPublishedAtom,
  showPublishedFeed,
} from './published-pages.ts';
import { showReceiptAgain } from './receipt-page.ts';
import { openReport } from './report-api.ts';
import { sendReport, showHome, showOffline, showReportForm } from './report-pages.ts';
import { type PublicServices, publicServices } from './services.ts';
import { listServices } from './services-api.ts';
import { understandText } from './triage-api.ts';
import { urgentFirst } from './urgent-first.ts';
import { openUrgently, sendUrgently, showUrgentForm } from './urgent-lane.ts';

const all: Route<PublicServices>[] = [
  ...publicContentRoutes,
  ...openDataRoutes,
  ...eventSchemaRoutes,
  { method: 'GET', path: '/', answer: showHome },
  { method: 'GET', path: '/mat-mang', answer: showOffline },
  { method: 'GET', path: '/bao-cao', answer: showReportForm },
  { method: 'POST', path: '/bao-cao', answer: sendReport },
  { method: 'GET', path: '/bao-cao/khan-cap', answer: showUrgentForm },
  { method: 'POST', path: '/bao-cao/khan-cap', answer: sendUrgently },
  { method: 'POST', path: '/bao-cao/bien-nhan', answer: showReceiptAgain },
  { method: 'GET', path: '/tra-cuu', answer: showFollowForm },
  { method: 'POST', path: '/tra-cuu', answer: showTicket },
  { method: 'GET', path: '/tra-cuu/quen-ma', answer: showLostCode },
  { method: 'POST', path: '/tra-cuu/quen-ma', answer: askForCodesByPage },
  { method: 'POST', path: '/tra-cuu/ma-xac-nhan', answer: requestConfirmationByPage },
  { method: 'POST', path: '/tra-cuu/bo-sung', answer: actByPage('write') },
  { method: 'POST', path: '/tra-cuu/danh-gia', answer: actByPage('rate') },
  { method: 'POST', path: '/tra-cuu/mo-lai', answer: actByPage('reopen') },
  { method: 'POST', path: '/tra-cuu/goi-lai', answer: actByPage('callback') },
  { method: 'GET', path: '/tra-cuu/du-lieu', answer: showOwnData },
  { method: 'POST', path: '/tra-cuu/du-lieu', answer: actByPage('ask-data') },
  { method: 'GET', path: '/hieu-qua', answer: showPerformance },
  { method: 'GET', path: '/hieu-qua/{by}', answer: showPerformanceTable },
  {
    method: 'GET',
    path: '/api/performance',
    contract: contracts.performance,
    answer: readPerformance,
  },
  { method: 'GET', path: '/gop-y', answer: showPublished },
  { method: 'GET', path: '/gop-y.rss', contract: contracts.rss, answer: showPublishedFeed },
  { method: 'GET', path: '/gop-y.atom', contract: contracts.atom, answer: showPublishedAtom },
  { method: 'GET', path: '/gop-y/{id}', answer: showPublication },
  { method: 'GET', path: '/api/services', contract: contracts.services, answer: listServices },
  { method: 'GET', path: '/api/published', contract: contracts.published, answer: listPublished },
  { method: 'GET', path: '/api/areas', contract: contracts.areas, answer: findAreas },
  { method: 'POST', path: '/api/triage', contract: contracts.triage, answer: understandText },
  { method: 'POST', path: '/api/reports', contract: contracts.open, answer: openReport },
  {
    method: 'POST',
    path: '/api/reports/urgent',
    contract: contracts.openUrgently,
    answer: openUrgently,
  },
  { method: 'GET', path: '/api/reports/{code}', contract: contracts.read, answer: readReport },
  {
    method: 'POST',
    path: '/api/reports/lost-code',
    contract: contracts.lostCode,
    answer: askForCodesByApi,
  },
  {
    method: 'POST',
    path: '/api/reports/{code}/confirmation',
    contract: contracts.confirmation,
    answer: requestConfirmationByApi,
  },
  {
    method: 'POST',
    path: '/api/reports/{code}/messages',
    contract: contracts.write,
    answer: actByApi('write'),
  },
  {
    method: 'POST',
    path: '/api/reports/{code}/rating',
    contract: contracts.rate,
    answer: actByApi('rate'),
  },
  {
    method: 'POST',
    path: '/api/reports/{code}/reopen',
    contract: contracts.reopen,
    answer: actByApi('reopen'),
  },
  {
    method: 'POST',
    path: '/api/reports/{code}/callback',
    contract: contracts.callback,
    answer: actByApi('callback'),
  },
  {
    method: 'POST',
    path: '/api/reports/{code}/data-requests',
    contract: contracts.askData,
    answer: actByApi('ask-data'),
  },
  {
    method: 'GET',
    path: '/api/reports/{code}/data',
    contract: contracts.ownData,
    answer: readOwnData,
  },
];

export const routes = emergencyReplies(urgentFirst(all));

/** Lambda function that serves the portal's pages and the public API. */
export const handler = httpFunction({
  routes,
  services: publicServices,
  refuse: (request, word) => {
    if (isOfOpen311(request)) return refuseCall(request, word);
    const reply = refusal(request, word);
    // a form of another site may be about an emergency: its content is not read
    return word === 'cross-site' ? with115(reply, { lang: request.lang }) : reply;
  },
  complete: refusalWith115,
});
