import { accessLogRoutes } from './access-log-routes.ts';
import { actionRoutes } from './action-routes.ts';
import { auditRoutes } from './audit-routes.ts';
import { callbackRoutes } from './callback-routes.ts';
import { callerRoutes } from './caller-routes.ts';
import { choiceRoutes } from './choice-routes.ts';
import { countRoutes } from './count-routes.ts';
import { dataRequestRoutes } from './data-request-routes.ts';
import { deadlineRoutes } from './deadline-api.ts';
import { directoryRoutes } from './directory-routes.ts';
import { escalationRoutes } from './escalation-routes.ts';
import { floodRoutes } from './flood-routes.ts';
import { lateRoutes } from './late-routes.ts';
import { memberRoutes } from './member-api.ts';
import { mergePreviewRoutes } from './merge-preview-routes.ts';
import { messageRoutes } from './message-routes.ts';
import { moderationRoutes } from './moderation-routes.ts';
import { openTicketRoutes } from './open-ticket-routes.ts';
import { phoneRoutes } from './phone-routes.ts';
import { photoRoutes } from './photo-routes.ts';
import { presenceRoutes } from './presence-routes.ts';
import { providerRoutes } from './provider-routes.ts';
import { queueRoutes } from './queue-api.ts';
import { readerRoutes } from './reader-routes.ts';
import { duplicateRoutes } from './repeats-routes.ts';
import { returnedRoutes } from './returned-routes.ts';
import { routeTestRoutes } from './route-test-routes.ts';
import { searchRoutes } from './search-routes.ts';
import { staffServices } from './services.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { similarRoutes } from './similar-routes.ts';
import { staffEntryPoint } from './staff-entry-point.ts';
import { staffPublicContentRoutes } from './staff-public-content-routes.ts';
import { statisticsRoutes } from './statistics-routes.ts';
import { templateRoutes } from './template-routes.ts';
import { ticketRoutes } from './ticket-api.ts';
import { triageRoutes } from './triage-routes.ts';
import { undeliveredRoutes } from './undelivered-routes.ts';
import { viewRoutes } from './view-routes.ts';
import { voiceRoutes } from './voice-routes.ts';
import { waitingRoutes } from './waiting-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';
import { weeklyMailRoutes } from './weekly-mail-routes.ts';
import { wordingRoutes } from './wording-routes.ts';

export const routes = [
  ...memberRoutes,
  ...choiceRoutes,
  ...viewRoutes,
  ...providerRoutes,
  ...webhookRoutes,
  ...queueRoutes,
  ...countRoutes,
  ...floodRoutes,
  ...lateRoutes,
  ...duplicateRoutes,
  ...moderationRoutes,
  ...returnedRoutes,
  ...dataRequestRoutes,
  ...escalationRoutes,
  ...routeTestRoutes,
  ...templateRoutes,
  ...openTicketRoutes,
  ...ticketRoutes,
  ...presenceRoutes,
  ...readerRoutes,
  ...mergePreviewRoutes,
  ...triageRoutes,
  ...photoRoutes,
  ...voiceRoutes,
  ...similarRoutes,
  ...accessLogRoutes,
  ...auditRoutes,
  ...callerRoutes,
  ...callbackRoutes,
  ...undeliveredRoutes,
  ...phoneRoutes,
  ...staffPublicContentRoutes,
  ...actionRoutes,
  ...searchRoutes,
  ...statisticsRoutes,
  ...deadlineRoutes,
  ...waitingRoutes,
  ...wordingRoutes,
  ...messageRoutes,
  ...weeklyMailRoutes,
  ...directoryRoutes,
];

export const openRoutes = signInRoutes;

/** Lambda function for the staff API, used by operators, supervisors, administrators and signed-in officers. */
export const handler = staffEntryPoint({ routes, openRoutes, services: staffServices });
