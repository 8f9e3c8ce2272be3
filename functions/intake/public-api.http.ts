import { readCurrentOrganization } from '../runtime/current-organization.ts';
import { createHttpFunction, type HttpFunctionRoute } from '../runtime/events/http.ts';
import {
  withEmergencyAdvice,
  withEmergencyAdviceOnError,
} from '../runtime/reply/emergency-advice.ts';
import {
  buildUnroutedOpen311Reply,
  isOpen311Path,
} from '../runtime/reply/unrouted-open311-reply.ts';
import { buildUnroutedReply } from '../runtime/reply/unrouted-reply.ts';
import { addEmergencyAdviceToRoutes } from './add-emergency-advice.ts';
import { addUrgentAnnouncementToRoutes } from './add-urgent-announcement.ts';
import { buildPublicApiDeps, type PublicApiDeps } from './deps.ts';
import { publicContentRoutes } from './public/content/public-content-routes.ts';
import { eventSchemaEndpoint } from './public/event-schema-routes.ts';
import { openDataRoutes } from './public/open-data-routes.ts';
import {
  performanceEndpoint,
  showPerformance,
  showPerformanceTable,
} from './public/performance-pages.ts';
import { publicationEndpoints } from './public/publications-api.ts';
import {
  publicationFeedEndpoints,
  showPublication,
  showPublications,
} from './public/publications-pages.ts';
import { areasEndpoint } from './report/areas-api.ts';
import { boundariesEndpoint } from './report/boundaries-api.ts';
import {
  showHomePage,
  showOfflinePage,
  showReportForm,
  submitReportForm,
} from './report/form/report-pages.ts';
import { showReceiptAgain } from './report/receipt-page.ts';
import { reportEndpoint } from './report/report-api.ts';
import { servicesEndpoint } from './report/services-api.ts';
import { triageEndpoint } from './report/triage-api.ts';
import {
  showUrgentForm,
  submitUrgentReportForm,
  urgentReportEndpoint,
} from './report/urgent-report.ts';
import { citizenActionEndpoints } from './ticket/citizen-actions-api.ts';
import { buildCitizenActionPageHandler } from './ticket/citizen-actions-pages.ts';
import {
  confirmationCodeEndpoint,
  requestConfirmationCodeByWebForm,
} from './ticket/confirmation-code.ts';
import { forgetDevice } from './ticket/forget-device.ts';
import { formTargetRedirects } from './ticket/form-target-redirects.ts';
import { lostCodeEndpoint } from './ticket/lost-code-api.ts';
import { requestLostCodesByWebForm, showLostCodeForm } from './ticket/lost-code-pages.ts';
import { ownDataEndpoint } from './ticket/own-data-api.ts';
import { showOwnData } from './ticket/own-data-page.ts';
import { trackedReportEndpoint } from './ticket/tracking-api.ts';
import { showTicket, showTrackingPage } from './ticket/tracking-pages.ts';

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
  { method: 'POST', path: '/tra-cuu/may-muon', answer: forgetDevice },
  { method: 'GET', path: '/tra-cuu/quen-ma', answer: showLostCodeForm },
  { method: 'POST', path: '/tra-cuu/quen-ma', answer: requestLostCodesByWebForm },
  { method: 'POST', path: '/tra-cuu/ma-xac-nhan', answer: requestConfirmationCodeByWebForm },
  { method: 'POST', path: '/tra-cuu/bo-sung', answer: buildCitizenActionPageHandler('write') },
  { method: 'POST', path: '/tra-cuu/danh-gia', answer: buildCitizenActionPageHandler('rate') },
  {
    method: 'POST',
    path: '/tra-cuu/da-giai-quyet',
    answer: buildCitizenActionPageHandler('accept'),
  },
  { method: 'POST', path: '/tra-cuu/mo-lai', answer: buildCitizenActionPageHandler('reopen') },
  { method: 'POST', path: '/tra-cuu/goi-lai', answer: buildCitizenActionPageHandler('callback') },
  { method: 'GET', path: '/tra-cuu/du-lieu', answer: showOwnData },
  { method: 'POST', path: '/tra-cuu/du-lieu', answer: buildCitizenActionPageHandler('ask-data') },
  ...formTargetRedirects,
  { method: 'GET', path: '/hieu-qua', answer: showPerformance },
  { method: 'GET', path: '/hieu-qua/{by}', answer: showPerformanceTable },
  performanceEndpoint,
  { method: 'GET', path: '/gop-y', answer: showPublications },
  ...publicationFeedEndpoints,
  { method: 'GET', path: '/gop-y/{id}', answer: showPublication },
  servicesEndpoint,
  ...publicationEndpoints,
  areasEndpoint,
  boundariesEndpoint,
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
  organization: readCurrentOrganization,
  refuse: (request, word) => {
    if (isOpen311Path(request)) return buildUnroutedOpen311Reply(request, word);
    const reply = buildUnroutedReply(request, word);
    // the form of another site is rejected unread, so it may be about an emergency
    return word === 'cross-site' ? withEmergencyAdvice(reply, { lang: request.lang }) : reply;
  },
  complete: withEmergencyAdviceOnError,
});
