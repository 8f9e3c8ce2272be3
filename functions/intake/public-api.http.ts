import { withEmergencyAdvice, withEmergencyAdviceOnError } from '../runtime/emergency-advice.ts';
import { createHttpFunction, type HttpFunctionRoute } from '../runtime/http.ts';
import { buildUnroutedOpen311Reply, isOpen311Path } from '../runtime/unrouted-open311-reply.ts';
import { buildUnroutedReply } from '../runtime/unrouted-reply.ts';
import { addEmergencyAdviceToRoutes } from './add-emergency-advice.ts';
import { addUrgentAnnouncementToRoutes } from './add-urgent-announcement.ts';
import { findAreasByApi } from './areas-api.ts';
import { buildCitizenActionApiHandler } from './citizen-actions-api.ts';
import { buildCitizenActionPageHandler } from './citizen-actions-pages.ts';
import {
  requestConfirmationCodeByApi,
  requestConfirmationCodeByWebForm,
} from './confirmation-code.ts';
import { publicContracts as contracts } from './contracts.ts';
import { buildPublicApiDeps, type PublicApiDeps } from './deps.ts';
import { eventSchemaRoutes } from './event-schema-routes.ts';
import { requestLostCodesByApi } from './lost-code-api.ts';
import { requestLostCodesByWebForm, showLostCodeForm } from './lost-code-pages.ts';
import { openDataRoutes } from './open-data-routes.ts';
import { readOwnData } from './own-data-api.ts';
import { showOwnData } from './own-data-page.ts';
import { readPerformance, showPerformance, showPerformanceTable } from './performance-pages.ts';
import { publicContentRoutes } from './public-content-routes.ts';
import { listPublications } from './publications-api.ts';
import {
  showPublication,
  showPublications,
  showPublicationsAtomFeed,
  showPublicationsRssFeed,
} from './publications-pages.ts';
import { showReceiptAgain } from './receipt-page.ts';
import { submitReport } from './report-api.ts';
import { showHomePage, showOfflinePage, showReportForm, submitReportForm } from './report-pages.ts';
import { listServices } from './services-api.ts';
import { readTrackedReport } from './tracking-api.ts';
import { showTicket, showTrackingPage } from './tracking-pages.ts';
import { triageText } from './triage-api.ts';
import { showUrgentForm, submitUrgentReport, submitUrgentReportForm } from './urgent-report.ts';

const unwrappedRoutes: HttpFunctionRoute<PublicApiDeps>[] = [
  ...publicContentRoutes,
  ...openDataRoutes,
  ...eventSchemaRoutes,
  { method: 'GET', path: '/', answer: showHomePage },
  { method: 'GET', path: '/mat-mang', answer: showOfflinePage },
  { method: 'GET', path: '/bao-cao', answer: showReportForm },
  { method: 'POST', path: '/bao-cao', answer: submitReportForm },
  { method: 'GET', path: '/bao-cao/khan-cap', answer: showUrgentForm },
  { method: 'POST', path: '/bao-cao/khan-cap', answer: submitUrgentReportForm },
  { method: 'POST', path: '/bao-cao/bien-nhan', answer: showReceiptAgain },
  { method: 'GET', path: '/tra-cuu', answer: showTrackingPage },
  { method: 'POST', path: '/tra-cuu', answer: showTicket },
  { method: 'GET', path: '/tra-cuu/quen-ma', answer: showLostCodeForm },
  { method: 'POST', path: '/tra-cuu/quen-ma', answer: requestLostCodesByWebForm },
  { method: 'POST', path: '/tra-cuu/ma-xac-nhan', answer: requestConfirmationCodeByWebForm },
  { method: 'POST', path: '/tra-cuu/bo-sung', answer: buildCitizenActionPageHandler('write') },
  { method: 'POST', path: '/tra-cuu/danh-gia', answer: buildCitizenActionPageHandler('rate') },
  { method: 'POST', path: '/tra-cuu/mo-lai', answer: buildCitizenActionPageHandler('reopen') },
  { method: 'POST', path: '/tra-cuu/goi-lai', answer: buildCitizenActionPageHandler('callback') },
  { method: 'GET', path: '/tra-cuu/du-lieu', answer: showOwnData },
  { method: 'POST', path: '/tra-cuu/du-lieu', answer: buildCitizenActionPageHandler('ask-data') },
  { method: 'GET', path: '/hieu-qua', answer: showPerformance },
  { method: 'GET', path: '/hieu-qua/{by}', answer: showPerformanceTable },
  {
    method: 'GET',
    path: '/api/performance',
    contract: contracts.performance,
    answer: readPerformance,
  },
  { method: 'GET', path: '/gop-y', answer: showPublications },
  { method: 'GET', path: '/gop-y.rss', contract: contracts.rss, answer: showPublicationsRssFeed },
  {
    method: 'GET',
    path: '/gop-y.atom',
    contract: contracts.atom,
    answer: showPublicationsAtomFeed,
  },
  { method: 'GET', path: '/gop-y/{id}', answer: showPublication },
  { method: 'GET', path: '/api/services', contract: contracts.services, answer: listServices },
  {
    method: 'GET',
    path: '/api/published',
    contract: contracts.published,
    answer: listPublications,
  },
  { method: 'GET', path: '/api/areas', contract: contracts.areas, answer: findAreasByApi },
  { method: 'POST', path: '/api/triage', contract: contracts.triage, answer: triageText },
  { method: 'POST', path: '/api/reports', contract: contracts.open, answer: submitReport },
  {
    method: 'POST',
    path: '/api/reports/urgent',
    contract: contracts.openUrgently,
    answer: submitUrgentReport,
  },
  {
    method: 'GET',
    path: '/api/reports/{code}',
    contract: contracts.read,
    answer: readTrackedReport,
  },
  {
    method: 'POST',
    path: '/api/reports/lost-code',
    contract: contracts.lostCode,
    answer: requestLostCodesByApi,
  },
  {
    method: 'POST',
    path: '/api/reports/{code}/confirmation',
    contract: contracts.confirmation,
    answer: requestConfirmationCodeByApi,
  },
  {
    method: 'POST',
    path: '/api/reports/{code}/messages',
    contract: contracts.write,
    answer: buildCitizenActionApiHandler('write'),
  },
  {
    method: 'POST',
    path: '/api/reports/{code}/rating',
    contract: contracts.rate,
    answer: buildCitizenActionApiHandler('rate'),
  },
  {
    method: 'POST',
    path: '/api/reports/{code}/reopen',
    contract: contracts.reopen,
    answer: buildCitizenActionApiHandler('reopen'),
  },
  {
    method: 'POST',
    path: '/api/reports/{code}/callback',
    contract: contracts.callback,
    answer: buildCitizenActionApiHandler('callback'),
  },
  {
    method: 'POST',
    path: '/api/reports/{code}/data-requests',
    contract: contracts.askData,
    answer: buildCitizenActionApiHandler('ask-data'),
  },
  {
    method: 'GET',
    path: '/api/reports/{code}/data',
    contract: contracts.ownData,
    answer: readOwnData,
  },
];

export const routes = addEmergencyAdviceToRoutes(addUrgentAnnouncementToRoutes(unwrappedRoutes));

/** Lambda function that serves the citizens' portal and the public API. */
export const handler = createHttpFunction({
  routes,
  services: buildPublicApiDeps,
  refuse: (request, word) => {
    if (isOpen311Path(request)) return buildUnroutedOpen311Reply(request, word);
    const reply = buildUnroutedReply(request, word);
    // the form of another site is rejected unread, so it may be about an emergency
    return word === 'cross-site' ? withEmergencyAdvice(reply, { lang: request.lang }) : reply;
  },
  complete: withEmergencyAdviceOnError,
});
