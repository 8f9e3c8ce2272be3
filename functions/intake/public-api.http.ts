import { withEmergencyAdvice, withEmergencyAdviceOnError } from '../runtime/emergency-advice.ts';
import { createHttpFunction, type HttpFunctionRoute } from '../runtime/http.ts';
import { buildUnroutedOpen311Reply, isOpen311Path } from '../runtime/unrouted-open311-reply.ts';
import { buildUnroutedReply } from '../runtime/unrouted-reply.ts';
import { addEmergencyAdviceToRoutes } from './add-emergency-advice.ts';
import { addUrgentAnnouncementToRoutes } from './add-urgent-announcement.ts';
import { areasEndpoint } from './areas-api.ts';
import { citizenActionEndpoints } from './citizen-actions-api.ts';
import { buildCitizenActionPageHandler } from './citizen-actions-pages.ts';
import { confirmationCodeEndpoint, requestConfirmationCodeByWebForm } from './confirmation-code.ts';
import { buildPublicApiDeps, type PublicApiDeps } from './deps.ts';
import { eventSchemaEndpoint } from './event-schema-routes.ts';
import { lostCodeEndpoint } from './lost-code-api.ts';
import { requestLostCodesByWebForm, showLostCodeForm } from './lost-code-pages.ts';
import { openDataRoutes } from './open-data-routes.ts';
import { ownDataEndpoint } from './own-data-api.ts';
import { showOwnData } from './own-data-page.ts';
import { performanceEndpoint, showPerformance, showPerformanceTable } from './performance-pages.ts';
import { publicContentRoutes } from './public-content-routes.ts';
import { publicationsEndpoint } from './publications-api.ts';
import {
  publicationFeedEndpoints,
  showPublication,
  showPublications,
} from './publications-pages.ts';
import { showReceiptAgain } from './receipt-page.ts';
import { reportEndpoint } from './report-api.ts';
import { showHomePage, showOfflinePage, showReportForm, submitReportForm } from './report-pages.ts';
import { servicesEndpoint } from './services-api.ts';
import { trackedReportEndpoint } from './tracking-api.ts';
import { showTicket, showTrackingPage } from './tracking-pages.ts';
import { triageEndpoint } from './triage-api.ts';
import { showUrgentForm, submitUrgentReportForm, urgentReportEndpoint } from './urgent-report.ts';

const unwrappedRoutes: HttpFunctionRoute<PublicApiDeps>[] = [
  ...publicContentRoutes,
  ...openDataRoutes,
  eventSchemaEndpoint,
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
  performanceEndpoint,
  { method: 'GET', path: '/gop-y', answer: showPublications },
  ...publicationFeedEndpoints,
  { method: 'GET', path: '/gop-y/{id}', answer: showPublication },
  servicesEndpoint,
  publicationsEndpoint,
  areasEndpoint,
  triageEndpoint,
  reportEndpoint,
  urgentReportEndpoint,
  trackedReportEndpoint,
  lostCodeEndpoint,
  confirmationCodeEndpoint,
  ...citizenActionEndpoints,
  ownDataEndpoint,
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
