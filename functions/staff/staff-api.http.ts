import { accessLogRoutes } from './access-log-routes.ts';
import { ticketActionRoutes } from './action-routes.ts';
import { answerTemplateRoutes } from './answer-template-routes.ts';
import { auditRoutes } from './audit-routes.ts';
import { badgeCountRoutes } from './badge-count-routes.ts';
import { callbackRoutes } from './callback-routes.ts';
import { callerRoutes } from './caller-routes.ts';
import { dataRequestRoutes } from './data-request-routes.ts';
import { deadlineRoutes } from './deadline-routes.ts';
import { buildStaffApiDeps } from './deps.ts';
import { directoryChangeRoutes } from './directory-change-routes.ts';
import { directoryRoutes } from './directory-routes.ts';
import { duplicateRoutes } from './duplicate-routes.ts';
import { emergencyFloodRoutes } from './emergency-flood-routes.ts';
import { escalationRoutes } from './escalation-routes.ts';
import { exampleMessageRoutes } from './example-message-routes.ts';
import { formChoiceRoutes } from './form-choice-routes.ts';
import { identityRevealListRoutes } from './identity-reveal-list-routes.ts';
import { staffMemberRoutes } from './member-routes.ts';
import { mergePreviewRoutes } from './merge-preview-routes.ts';
import { publicationModerationRoutes } from './moderation-routes.ts';
import { openTicketRoutes } from './open-ticket-routes.ts';
import { open311ClientRoutes } from './open311-client-routes.ts';
import { overdueTicketRoutes } from './overdue-ticket-routes.ts';
import { phoneStateRoutes } from './phone-routes.ts';
import { photoRoutes } from './photo-routes.ts';
import { ticketPresenceRoutes } from './presence-routes.ts';
import { unitQueueRoutes } from './queue-routes.ts';
import { returnedTicketRoutes } from './returned-ticket-routes.ts';
import { routingSimulationRoutes } from './routing-simulation-routes.ts';
import { savedViewRoutes } from './saved-view-routes.ts';
import { ticketSearchRoutes } from './search-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { similarTicketRoutes } from './similar-ticket-routes.ts';
import { smsTextRoutes } from './sms-text-routes.ts';
import { createStaffFunction } from './staff-entry-point.ts';
import { staffPublicContentRoutes } from './staff-public-content-routes.ts';
import { statisticsRoutes } from './statistics-routes.ts';
import { ticketReaderRoutes } from './ticket-reader-routes.ts';
import { ticketRoutes } from './ticket-routes.ts';
import { triageRoutes } from './triage-routes.ts';
import { undeliveredMessageRoutes } from './undelivered-message-routes.ts';
import { voiceMessageRoutes } from './voice-message-routes.ts';
import { waitingContactRoutes } from './waiting-contact-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';
import { weeklyMailRoutes } from './weekly-mail-routes.ts';

export const routes = [
  ...staffMemberRoutes,
  ...formChoiceRoutes,
  ...savedViewRoutes,
  ...open311ClientRoutes,
  ...webhookRoutes,
  ...unitQueueRoutes,
  ...badgeCountRoutes,
  ...emergencyFloodRoutes,
  ...overdueTicketRoutes,
  ...duplicateRoutes,
  ...publicationModerationRoutes,
  ...returnedTicketRoutes,
  ...dataRequestRoutes,
  ...escalationRoutes,
  ...routingSimulationRoutes,
  ...answerTemplateRoutes,
  ...openTicketRoutes,
  ...ticketRoutes,
  ...ticketPresenceRoutes,
  ...ticketReaderRoutes,
  ...mergePreviewRoutes,
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
];

export const unauthenticatedRoutes = signInRoutes;

/** Lambda function for the staff API, used by operators, supervisors, administrators and signed-in officers. */
export const handler = createStaffFunction({
  routes,
  openRoutes: unauthenticatedRoutes,
  services: buildStaffApiDeps,
});
