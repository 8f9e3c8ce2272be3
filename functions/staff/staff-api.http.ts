import { directoryChangeRoutes } from './administration/directory-change-routes.ts';
import { directoryDraftRoutes } from './administration/directory-draft-routes.ts';
import { directoryRoutes } from './administration/directory-routes.ts';
import { exampleMessageRoutes } from './administration/example-message-routes.ts';
import { staffMemberRoutes } from './administration/member-routes.ts';
import { open311ClientRoutes } from './administration/open311-client-routes.ts';
import { routingSimulationRoutes } from './administration/routing-simulation-routes.ts';
import { smsTextRoutes } from './administration/sms-text-routes.ts';
import { webhookRoutes } from './administration/webhook-routes.ts';
import { buildStaffApiDeps } from './deps.ts';
import { callbackRoutes } from './desk/callback-routes.ts';
import { callerRoutes } from './desk/caller-routes.ts';
import { phoneStateRoutes } from './desk/phone-routes.ts';
import { waitingContactRoutes } from './desk/waiting-contact-routes.ts';
import { dataRequestRoutes } from './privacy/data-request-routes.ts';
import { identityRevealListRoutes } from './privacy/identity-reveal-list-routes.ts';
import { savedViewRoutes } from './saved-view-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { createStaffFunction } from './staff-entry-point.ts';
import { accessLogRoutes } from './supervision/access-log-routes.ts';
import { auditRoutes } from './supervision/audit-routes.ts';
import { badgeCountRoutes } from './supervision/badge-count-routes.ts';
import { deadlineRoutes } from './supervision/deadline-routes.ts';
import { emergencyFloodRoutes } from './supervision/emergency-flood-routes.ts';
import { escalationRoutes } from './supervision/escalation-routes.ts';
import { overdueTicketRoutes } from './supervision/overdue-ticket-routes.ts';
import { overviewRoutes } from './supervision/overview-routes.ts';
import { staffPublicContentRoutes } from './supervision/staff-public-content-routes.ts';
import { statisticsRoutes } from './supervision/statistics-routes.ts';
import { undeliveredMessageRoutes } from './supervision/undelivered-message-routes.ts';
import { weeklyMailRoutes } from './supervision/weekly-mail-routes.ts';
import { ticketActionRoutes } from './tickets/action-routes.ts';
import { answerTemplateRoutes } from './tickets/answer-template-routes.ts';
import { classificationPreviewRoutes } from './tickets/classification-preview-routes.ts';
import { colleagueRoutes } from './tickets/colleague-routes.ts';
import { formChoiceRoutes } from './tickets/form-choice-routes.ts';
import { duplicateRoutes } from './tickets/lists/duplicate-routes.ts';
import { publicationModerationRoutes } from './tickets/lists/moderation-routes.ts';
import { nationalRoutes } from './tickets/lists/national-routes.ts';
import { unitQueueRoutes } from './tickets/lists/queue-routes.ts';
import { returnedTicketRoutes } from './tickets/lists/returned-ticket-routes.ts';
import { ticketSearchRoutes } from './tickets/lists/search-routes.ts';
import { mergePreviewRoutes } from './tickets/merge-preview-routes.ts';
import { openTicketRoutes } from './tickets/open-ticket-routes.ts';
import { photoRoutes } from './tickets/photo-routes.ts';
import { ticketPresenceRoutes } from './tickets/presence-routes.ts';
import { similarTicketRoutes } from './tickets/similar-ticket-routes.ts';
import { ticketReaderRoutes } from './tickets/ticket-reader-routes.ts';
import { ticketRoutes } from './tickets/ticket-routes.ts';
import { triageRoutes } from './tickets/triage-routes.ts';
import { voiceMessageRoutes } from './tickets/voice-message-routes.ts';

export const routes = [
  ...staffMemberRoutes,
  ...formChoiceRoutes,
  ...savedViewRoutes,
  ...open311ClientRoutes,
  ...webhookRoutes,
  ...unitQueueRoutes,
  ...badgeCountRoutes,
  ...overviewRoutes,
  ...emergencyFloodRoutes,
  ...overdueTicketRoutes,
  ...duplicateRoutes,
  ...publicationModerationRoutes,
  ...returnedTicketRoutes,
  ...nationalRoutes,
  ...dataRequestRoutes,
  ...escalationRoutes,
  ...routingSimulationRoutes,
  ...answerTemplateRoutes,
  ...openTicketRoutes,
  ...ticketRoutes,
  ...ticketPresenceRoutes,
  ...colleagueRoutes,
  ...ticketReaderRoutes,
  ...mergePreviewRoutes,
  ...classificationPreviewRoutes,
  ...triageRoutes,
  ...photoRoutes,
  ...voiceMessageRoutes,
  ...similarTicketRoutes,
  ...accessLogRoutes,
  ...identityRevealListRoutes,
  ...auditRoutes,
  ...callerRoutes,
  ...callbackRoutes,
  ...undeliveredMessageRoutes,
  ...phoneStateRoutes,
  ...staffPublicContentRoutes,
  ...ticketActionRoutes,
  ...ticketSearchRoutes,
  ...statisticsRoutes,
  ...deadlineRoutes,
  ...waitingContactRoutes,
  ...smsTextRoutes,
  ...exampleMessageRoutes,
  ...weeklyMailRoutes,
  ...directoryRoutes,
  ...directoryChangeRoutes,
  ...directoryDraftRoutes,
];

export const unauthenticatedRoutes = signInRoutes;

/** Maximum size of a request body: 2 MB. The largest requests are photos and changes of the directory after a reform. */
const maxBodyBytes = 2 * 1024 * 1024;

/** Lambda function for the staff API, used by operators, supervisors, administrators and signed-in officers. */
export const handler = createStaffFunction({
  routes,
  openRoutes: unauthenticatedRoutes,
  services: buildStaffApiDeps,
  maxBodyBytes,
});
