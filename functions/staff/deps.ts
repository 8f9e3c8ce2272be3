import * as z from 'zod';
import {
  cognitoSigningEnvironmentFields,
  createStaffAccountReader,
} from '../../adapters/cognito/staff-accounts.ts';
import { createCallStore } from '../../adapters/dynamodb/contact-center/call-store.ts';
import { createPhoneStateStore } from '../../adapters/dynamodb/contact-center/phone-state-store.ts';
import { createUnplayedVoiceMessageStore } from '../../adapters/dynamodb/contact-center/unplayed-voice-message-store.ts';
import { createDirectoryDraftStore } from '../../adapters/dynamodb/directory/directory-draft-store.ts';
import { createDirectoryStore } from '../../adapters/dynamodb/directory/directory-store.ts';
import { createEmergencyFloodStore } from '../../adapters/dynamodb/messages/emergency-flood-store.ts';
import { createEscalationNotificationReader } from '../../adapters/dynamodb/messages/escalation-notifications.ts';
import { createNotificationStore } from '../../adapters/dynamodb/messages/notification-store.ts';
import { createOverdueTicketReminderStore } from '../../adapters/dynamodb/messages/reminder-store.ts';
import { createSmsSpendingReader } from '../../adapters/dynamodb/messages/sms-budget.ts';
import { createUndeliveredNotificationStore } from '../../adapters/dynamodb/messages/undelivered-notification-store.ts';
import { createWeeklyMailStore } from '../../adapters/dynamodb/messages/weekly-mail-store.ts';
import { createNonceStore } from '../../adapters/dynamodb/nonce-store.ts';
import { createOpen311ClientStore } from '../../adapters/dynamodb/open311/open311-client-store.ts';
import { createWebhookDeliveryStore } from '../../adapters/dynamodb/open311/webhook-delivery-store.ts';
import { createWebhookStore } from '../../adapters/dynamodb/open311/webhook-store.ts';
import { createRateLimitCounter } from '../../adapters/dynamodb/rate-limit-counter.ts';
import { createAccessLog } from '../../adapters/dynamodb/staff/access-log.ts';
import { createAuditStore } from '../../adapters/dynamodb/staff/audit-store.ts';
import { createBadgeCountStore } from '../../adapters/dynamodb/staff/badge-count-store.ts';
import { createCallbackList } from '../../adapters/dynamodb/staff/callback-list.ts';
import { createDataRequestStore } from '../../adapters/dynamodb/staff/data-request-store.ts';
import { createIdentityRevealStore } from '../../adapters/dynamodb/staff/identity-reveal-store.ts';
import { createListAccessLog } from '../../adapters/dynamodb/staff/list-access-log.ts';
import { createPersonalItemStore } from '../../adapters/dynamodb/staff/personal-item-store.ts';
import { createTicketPresenceStore } from '../../adapters/dynamodb/staff/presence-store.ts';
import { createWaitingContactStore } from '../../adapters/dynamodb/staff/waiting-contact-store.ts';
import { createDailyReportStore } from '../../adapters/dynamodb/statistics/daily-report-store.ts';
import { createOtherAuthorityReportCounter } from '../../adapters/dynamodb/statistics/other-authority-report-counter.ts';
import { createTicketSearchStore } from '../../adapters/dynamodb/statistics/search-store.ts';
import { createStatisticsStore } from '../../adapters/dynamodb/statistics/statistics-store.ts';
import { createVisitCountStore } from '../../adapters/dynamodb/statistics/visit-count-store.ts';
import { createCallerTicketStore } from '../../adapters/dynamodb/tickets/caller-tickets.ts';
import { createOpenTicketsByUnitGenerator } from '../../adapters/dynamodb/tickets/open-tickets-by-unit.ts';
import { createOverdueTicketStore } from '../../adapters/dynamodb/tickets/overdue-ticket-store.ts';
import { createUnitQueueStore } from '../../adapters/dynamodb/tickets/queue-store.ts';
import { createSimilarTicketStore } from '../../adapters/dynamodb/tickets/similar-tickets.ts';
import {
  createExtensionRequestList,
  createModerationList,
  createNationalEntryList,
  createPossibleEmergencyList,
  createReturnedTicketList,
  createUnplayedVoiceMessageList,
} from '../../adapters/dynamodb/tickets/work-lists.ts';
import { createEnvelopeEncryptor, createKmsClient } from '../../adapters/kms/envelope.ts';
import { createPhotoLinkSigner, photoLinkEnvironmentShape } from '../../adapters/s3/photo-links.ts';
import {
  createVoiceMessageLinkSigner,
  voiceMessageLinkEnvironmentShape,
} from '../../adapters/s3/voice-links.ts';
import { createHotlineSecretReader } from '../../adapters/secrets-manager/hotline-secret.ts';
import type { DailyReportStore } from '../../core/statistics/daily-report.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { pauseBeforeRetry } from '../runtime/pause-before-retry.ts';
import { webhookEnvironmentShape } from '../runtime/request/webhook-variables.ts';
import { type BuiltServices, buildOnFirstUse } from '../runtime/services.ts';
import { storePhotoServices } from '../runtime/store-photo-deps.ts';
import { withUrgentChanges } from '../runtime/urgent-changes.ts';
import { buildWaitingCallReader, callQueueEnvironmentShape } from './desk/waiting-calls.ts';
import {
  createStaffContext,
  StaffEntryEnvironment,
  staffSignInServices,
  staffTableEntryServices,
  type TableContext,
} from './staff-entry-deps.ts';

const Environment = StaffEntryEnvironment.extend({
  HOTLINE_SECRET: z.string(),
  STAFF_SIGN_IN_DOMAIN: z.url(),
  ...webhookEnvironmentShape,
  CONTACT_KEY: z.string(),
  IDENTITY_KEY: z.string(),
  ...cognitoSigningEnvironmentFields,
  ...photoLinkEnvironmentShape,
  ...voiceMessageLinkEnvironmentShape,
  ...callQueueEnvironmentShape,
});

/** Services of the staff API that use only the DynamoDB table. */
export const staffTableServices = {
  ...staffTableEntryServices,
  accessLog: ({ table }: TableContext) => createAccessLog(table),
  listings: ({ table }: TableContext) => createListAccessLog(table),
  audit: ({ table }: TableContext) => createAuditStore(table),
  reveals: ({ table }: TableContext) => createIdentityRevealStore(table),
  callers: ({ table }: TableContext) => createCallerTicketStore(table),
  callbacks: ({ table }: TableContext) => createCallbackList(table),
  dataRequests: ({ table }: TableContext) => createDataRequestStore(table),
  attempts: ({ table, now }: TableContext) => createRateLimitCounter(table, now),
  alerts: ({ table }: TableContext) => createNotificationStore(table),
  undelivered: ({ table }: TableContext) => createUndeliveredNotificationStore(table),
  smsMoneySpent: ({ table }: TableContext) => createSmsSpendingReader(table),
  phone: ({ table }: TableContext) => createPhoneStateStore(table),
  nonces: ({ table }: TableContext) => createNonceStore(table),
  queues: ({ table }: TableContext) => createUnitQueueStore(table),
  counts: ({ table }: TableContext) => createBadgeCountStore(table),
  presence: ({ table }: TableContext) => createTicketPresenceStore(table),
  personalItems: ({ table }: TableContext) => createPersonalItemStore(table),
  providers: ({ table }: TableContext) => createOpen311ClientStore(table),
  webhooks: ({ table }: TableContext) => createWebhookStore(table),
  deliveries: ({ table }: TableContext) => createWebhookDeliveryStore(table),
  calls: ({ table, now }: TableContext) => createCallStore(table, now),
  redirectedReports: ({ table }: TableContext) => createOtherAuthorityReportCounter(table),
  late: ({ table }: TableContext) => createOverdueTicketStore(table),
  weeklyMails: ({ table }: TableContext) => createWeeklyMailStore(table),
  repeats: ({ table }: TableContext) => createSimilarTicketStore(table),
  moderation: ({ table }: TableContext) => createModerationList(table),
  returned:
    ({ table }: TableContext) =>
    (operators: string) =>
      createReturnedTicketList(table, operators),
  extensionRequests: ({ table }: TableContext) => createExtensionRequestList(table),
  nationalEntries: ({ table }: TableContext) => createNationalEntryList(table),
  possibleEmergencies: ({ table }: TableContext) => createPossibleEmergencyList(table),
  unplayed: ({ table }: TableContext) => createUnplayedVoiceMessageList(table),
  voiceList: ({ table, now }: TableContext) => createUnplayedVoiceMessageStore(table, now),
  waiting: ({ table }: TableContext) => createWaitingContactStore(table),
  rungAlerts: ({ table }: TableContext) => createEscalationNotificationReader(table),
  reminders: ({ table }: TableContext) => createOverdueTicketReminderStore(table),
  search: ({ table }: TableContext) => createTicketSearchStore(table),
  statistics: ({ table }: TableContext) => createStatisticsStore(table),
  reports: ({ table }: TableContext): Pick<DailyReportStore, 'find'> =>
    createDailyReportStore(table),
  floods: ({ table }: TableContext) => createEmergencyFloodStore(table),
  sources: ({ table }: TableContext) => createVisitCountStore(table),
  directoryStore: ({ table }: TableContext) => createDirectoryStore(table),
  directoryDrafts: ({ table, now }: TableContext) => createDirectoryDraftStore(table, now),
  openTickets: ({ table }: TableContext) => createOpenTicketsByUnitGenerator(table),
};

type StaffApiContext = TableContext & {
  env: z.infer<typeof Environment>;
  kms: ReturnType<typeof createKmsClient>;
};

const staffApiServices = {
  ...staffTableServices,
  ...staffSignInServices,
  tickets: (context: StaffApiContext) => withUrgentChanges(staffTableServices.tickets(context)),
  accounts: ({ env, now }: StaffApiContext) =>
    createStaffAccountReader(
      { issuer: env.STAFF_ISSUER, endpoint: env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER },
      env,
      now,
    ),
  secret: ({ env }: StaffApiContext) => createHotlineSecretReader(env.HOTLINE_SECRET),
  webhookUrls: ({ env }: StaffApiContext) => ({ mayCallLocalhost: env.WEBHOOKS_TO_LOCALHOST }),
  sealContact: ({ env, kms }: StaffApiContext) => createEnvelopeEncryptor(kms, env.CONTACT_KEY),
  sealIdentity: ({ env, kms }: StaffApiContext) => createEnvelopeEncryptor(kms, env.IDENTITY_KEY),
  signIn: ({ env }: StaffApiContext) => ({
    domain: env.STAFF_SIGN_IN_DOMAIN,
    clientId: env.STAFF_CLIENT,
    issuer: env.STAFF_ISSUER,
  }),
  photos: ({ env, now }: StaffApiContext) => createPhotoLinkSigner(env, now),
  ...storePhotoServices,
  voices: ({ env, now }: StaffApiContext) => createVoiceMessageLinkSigner(env, now),
  waitingCalls: ({ env, now }: StaffApiContext) => buildWaitingCallReader(env, now),
  pause: () => pauseBeforeRetry,
};
export type StaffApiDeps = BuiltServices<typeof staffApiServices>;

/** Returns the services of the staff API. */
export function buildStaffApiDeps(): StaffApiDeps {
  const context = createStaffContext(readEnvironment(Environment));
  return buildOnFirstUse(staffApiServices, { ...context, kms: createKmsClient() });
}
