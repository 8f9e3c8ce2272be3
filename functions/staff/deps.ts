import * as z from 'zod';
import { createAccessLog } from '../../adapters/dynamodb/access-log.ts';
import { createAuditStore } from '../../adapters/dynamodb/audit-store.ts';
import { createBadgeCountStore } from '../../adapters/dynamodb/badge-count-store.ts';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/cached-directory-reader.ts';
import { createCallStore } from '../../adapters/dynamodb/call-store.ts';
import { createCallbackStore } from '../../adapters/dynamodb/callback-store.ts';
import { createCallerTicketStore } from '../../adapters/dynamodb/caller-tickets.ts';
import { createDataRequestStore } from '../../adapters/dynamodb/data-request-store.ts';
import { createDirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { createEmergencyFloodStore } from '../../adapters/dynamodb/emergency-flood-store.ts';
import { createEscalationNotificationReader } from '../../adapters/dynamodb/escalation-notifications.ts';
import { createIdentityRevealStore } from '../../adapters/dynamodb/identity-reveal-store.ts';
import { createListAccessLog } from '../../adapters/dynamodb/list-access-log.ts';
import { createStaffMemberStore } from '../../adapters/dynamodb/member-store.ts';
import { createNonceStore } from '../../adapters/dynamodb/nonce-store.ts';
import { createNotificationStore } from '../../adapters/dynamodb/notification-store.ts';
import { createOpenTicketsByUnitGenerator } from '../../adapters/dynamodb/open-tickets-by-unit.ts';
import { createOpen311ClientStore } from '../../adapters/dynamodb/open311-client-store.ts';
import { createOtherAuthorityReportCounter } from '../../adapters/dynamodb/other-authority-report-counter.ts';
import { createOverdueTicketStore } from '../../adapters/dynamodb/overdue-ticket-store.ts';
import { createPhoneStateStore } from '../../adapters/dynamodb/phone-state-store.ts';
import { createTicketPresenceStore } from '../../adapters/dynamodb/presence-store.ts';
import { createUnitQueueStore } from '../../adapters/dynamodb/queue-store.ts';
import { createRateLimitCounter } from '../../adapters/dynamodb/rate-limit-counter.ts';
import { createOverdueTicketReminderStore } from '../../adapters/dynamodb/reminder-store.ts';
import { createSavedViewStore } from '../../adapters/dynamodb/saved-view-store.ts';
import { createTicketSearchStore } from '../../adapters/dynamodb/search-store.ts';
import { createSimilarTicketStore } from '../../adapters/dynamodb/similar-tickets.ts';
import { createSmsSpendingReader } from '../../adapters/dynamodb/sms-budget.ts';
import { createStatisticsStore } from '../../adapters/dynamodb/statistics-store.ts';
import type { TicketTable } from '../../adapters/dynamodb/table.ts';
import { createTicketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { createUndeliveredNotificationStore } from '../../adapters/dynamodb/undelivered-notification-store.ts';
import { createUnplayedVoiceMessageStore } from '../../adapters/dynamodb/unplayed-voice-message-store.ts';
import { createVisitCountStore } from '../../adapters/dynamodb/visit-count-store.ts';
import { createWaitingContactStore } from '../../adapters/dynamodb/waiting-contact-store.ts';
import { createWebhookDeliveryStore } from '../../adapters/dynamodb/webhook-delivery-store.ts';
import { createWebhookStore } from '../../adapters/dynamodb/webhook-store.ts';
import { createWeeklyMailStore } from '../../adapters/dynamodb/weekly-mail-store.ts';
import {
  createModerationList,
  createPossibleEmergencyList,
  createReturnedTicketList,
  createUnplayedVoiceMessageList,
} from '../../adapters/dynamodb/work-lists.ts';
import { createEnvelopeEncryptor, createKmsClient } from '../../adapters/kms/envelope.ts';
import { createPhotoLinkSigner, photoLinkEnvironmentShape } from '../../adapters/s3/photo-links.ts';
import {
  createVoiceMessageLinkSigner,
  voiceMessageLinkEnvironmentShape,
} from '../../adapters/s3/voice-links.ts';
import { createHotlineSecretReader } from '../../adapters/secrets-manager/hotline-secret.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { pauseBeforeRetry } from '../runtime/pause-before-retry.ts';
import { webhookEnvironmentShape } from '../runtime/webhook-variables.ts';
import { buildStaffEntryDeps, StaffEntryEnvironment } from './staff-entry-deps.ts';

const Environment = StaffEntryEnvironment.extend({
  HOTLINE_SECRET: z.string(),
  STAFF_SIGN_IN_DOMAIN: z.url(),
  ...webhookEnvironmentShape,
  CONTACT_KEY: z.string(),
  IDENTITY_KEY: z.string(),
  ...photoLinkEnvironmentShape,
  ...voiceMessageLinkEnvironmentShape,
});

/** Builds those dependencies of the staff API that use the DynamoDB table. */
export function buildStaffTableDeps(table: TicketTable, now: () => Date) {
  return {
    members: createStaffMemberStore(table),
    accessLog: createAccessLog(table),
    listings: createListAccessLog(table),
    audit: createAuditStore(table),
    reveals: createIdentityRevealStore(table),
    callers: createCallerTicketStore(table),
    callbacks: createCallbackStore(table),
    dataRequests: createDataRequestStore(table),
    attempts: createRateLimitCounter(table, now),
    alerts: createNotificationStore(table),
    undelivered: createUndeliveredNotificationStore(table),
    smsMoneySpent: createSmsSpendingReader(table),
    phone: createPhoneStateStore(table),
    tickets: createTicketStore(table),
    nonces: createNonceStore(table),
    queues: createUnitQueueStore(table),
    counts: createBadgeCountStore(table),
    presence: createTicketPresenceStore(table),
    views: createSavedViewStore(table),
    providers: createOpen311ClientStore(table),
    webhooks: createWebhookStore(table),
    deliveries: createWebhookDeliveryStore(table),
    calls: createCallStore(table, now),
    redirectedReports: createOtherAuthorityReportCounter(table),
    late: createOverdueTicketStore(table),
    weeklyMails: createWeeklyMailStore(table),
    repeats: createSimilarTicketStore(table),
    moderation: createModerationList(table),
    returned: (operators: string) => createReturnedTicketList(table, operators),
    possibleEmergencies: createPossibleEmergencyList(table),
    unplayed: createUnplayedVoiceMessageList(table),
    voiceList: createUnplayedVoiceMessageStore(table, now),
    waiting: createWaitingContactStore(table),
    rungAlerts: createEscalationNotificationReader(table),
    reminders: createOverdueTicketReminderStore(table),
    search: createTicketSearchStore(table),
    statistics: createStatisticsStore(table),
    floods: createEmergencyFloodStore(table),
    sources: createVisitCountStore(table),
    directory: createCachedDirectoryReader(table, now),
    directoryStore: createDirectoryStore(table),
    openTickets: createOpenTicketsByUnitGenerator(table),
    now,
  };
}

export function buildStaffApiDeps() {
  const env = readEnvironment(Environment);
  const { table, door } = buildStaffEntryDeps(env);
  const kms = createKmsClient();
  return {
    ...buildStaffTableDeps(table, door.now),
    ...door,
    secret: createHotlineSecretReader(env.HOTLINE_SECRET),
    webhookUrls: { mayCallLocalhost: env.WEBHOOKS_TO_LOCALHOST },
    sealContact: createEnvelopeEncryptor(kms, env.CONTACT_KEY),
    sealIdentity: createEnvelopeEncryptor(kms, env.IDENTITY_KEY),
    signIn: {
      domain: env.STAFF_SIGN_IN_DOMAIN,
      clientId: env.STAFF_CLIENT,
      issuer: env.STAFF_ISSUER,
    },
    photos: createPhotoLinkSigner(env, door.now),
    voices: createVoiceMessageLinkSigner(env, door.now),
    pause: pauseBeforeRetry,
  };
}
export type StaffApiDeps = ReturnType<typeof buildStaffApiDeps>;
