import { accessLogRoutes } from './access-log-routes.ts';
import { ticketActionRoutes } from './action-routes.ts';
import { auditRoutes } from './audit-routes.ts';
import { callbackRoutes } from './callback-routes.ts';
import { callerRoutes } from './caller-routes.ts';
import { formChoiceRoutes } from './choice-routes.ts';
import { badgeCountRoutes } from './count-routes.ts';
import { dataRequestRoutes } from './data-request-routes.ts';
import { deadlineRoutes } from './deadline-api.ts';
import { directoryRoutes } from './directory-routes.ts';
import { escalationRoutes } from './escalation-routes.ts';
import { emergencyFloodRoutes } from './flood-routes.ts';
import { overdueTicketRoutes } from './late-routes.ts';
import { staffMemberRoutes } from './member-api.ts';
import { mergePreviewRoutes } from './merge-preview-routes.ts';
import { exampleMessageRoutes } from './message-routes.ts';
import { publicationModerationRoutes } from './moderation-routes.ts';
import { openTicketRoutes } from './open-ticket-routes.ts';
import { phoneStateRoutes } from './phone-routes.ts';
import { photoRoutes } from './photo-routes.ts';
import { ticketPresenceRoutes } from './presence-routes.ts';
import { open311ClientRoutes } from './provider-routes.ts';
import { unitQueueRoutes } from './queue-api.ts';
import { ticketReaderRoutes } from './reader-routes.ts';
import { duplicateRoutes } from './repeats-routes.ts';
import { returnedTicketRoutes } from './returned-routes.ts';
import { routingSimulationRoutes } from './route-test-routes.ts';
import { ticketSearchRoutes } from './search-routes.ts';
import { buildStaffApiDeps } from './services.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { similarTicketRoutes } from './similar-routes.ts';
import { createStaffFunction } from './staff-entry-point.ts';
import { staffPublicContentRoutes } from './staff-public-content-routes.ts';
import { statisticsRoutes } from './statistics-routes.ts';
import { answerTemplateRoutes } from './template-routes.ts';
import { ticketRoutes } from './ticket-api.ts';
import { triageRoutes } from './triage-routes.ts';
import { undeliveredMessageRoutes } from './undelivered-routes.ts';
import { savedViewRoutes } from './view-routes.ts';
import { voiceMessageRoutes } from './voice-routes.ts';
import { waitingListRoutes } from './waiting-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';
import { weeklyMailRoutes } from './weekly-mail-routes.ts';
import { smsTextRoutes } from './wording-routes.ts';

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
  ...waitingListRoutes,
  ...smsTextRoutes,
  ...exampleMessageRoutes,
  ...weeklyMailRoutes,
  ...directoryRoutes,
];

export const unauthenticatedRoutes = signInRoutes;

/** Lambda function for the staff API, used by operators, supervisors, administrators and signed-in officers. */
export const handler = createStaffFunction({
  routes,
  openRoutes: unauthenticatedRoutes,
  services: buildStaffApiDeps,
});
