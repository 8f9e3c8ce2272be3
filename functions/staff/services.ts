import * as z from 'zod';
import { accessLog } from '../../adapters/dynamodb/access-log.ts';
import { attemptCounter } from '../../adapters/dynamodb/attempt-counter.ts';
import { auditStore } from '../../adapters/dynamodb/audit-store.ts';
import { badgeCounts } from '../../adapters/dynamodb/badge-counts.ts';
import { callStore } from '../../adapters/dynamodb/call-store.ts';
import { callbackStore } from '../../adapters/dynamodb/callback-store.ts';
import { callerTickets } from '../../adapters/dynamodb/caller-tickets.ts';
import { dataRequestStore } from '../../adapters/dynamodb/data-request-store.ts';
import { deliveryLog } from '../../adapters/dynamodb/delivery-log.ts';
import { directoryHistory } from '../../adapters/dynamodb/directory-history.ts';
import { cachedDirectory } from '../../adapters/dynamodb/directory-snapshot.ts';
import { openTicketsByUnit } from '../../adapters/dynamodb/directory-tickets.ts';
import { escalationNotifications } from '../../adapters/dynamodb/escalation-notifications.ts';
import { floodStore } from '../../adapters/dynamodb/flood-store.ts';
import { overdueStore } from '../../adapters/dynamodb/late-store.ts';
import { listingLog } from '../../adapters/dynamodb/listing-log.ts';
import { memberStore } from '../../adapters/dynamodb/member-store.ts';
import { nonceStore } from '../../adapters/dynamodb/nonce-store.ts';
import { notificationStore } from '../../adapters/dynamodb/notification-store.ts';
import { phoneStateStore } from '../../adapters/dynamodb/phone-state-store.ts';
import { presenceStore } from '../../adapters/dynamodb/presence-store.ts';
import { providerStore } from '../../adapters/dynamodb/provider-store.ts';
import { unitQueueStore } from '../../adapters/dynamodb/queue-store.ts';
import { guidedCounter } from '../../adapters/dynamodb/redirected-counter.ts';
import { reminderStore } from '../../adapters/dynamodb/reminder-store.ts';
import { revealStore } from '../../adapters/dynamodb/reveal-store.ts';
import { searchStore } from '../../adapters/dynamodb/search-store.ts';
import { similarTickets } from '../../adapters/dynamodb/similar-tickets.ts';
import { readSmsSpending } from '../../adapters/dynamodb/sms-budget.ts';
import { sourceCounter } from '../../adapters/dynamodb/source-counter.ts';
import { statisticsStore } from '../../adapters/dynamodb/statistics-store.ts';
import type { TicketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { undeliveredStore } from '../../adapters/dynamodb/undelivered-store.ts';
import { viewStore } from '../../adapters/dynamodb/view-store.ts';
import { unplayedVoiceList } from '../../adapters/dynamodb/voice-list.ts';
import { waitingListStore } from '../../adapters/dynamodb/waiting-store.ts';
import { webhookStore } from '../../adapters/dynamodb/webhook-store.ts';
import { weeklyMailStore } from '../../adapters/dynamodb/weekly-mail-store.ts';
import {
  moderationList,
  possibleEmergencyList,
  returnedList,
  unplayedList,
} from '../../adapters/dynamodb/work-lists.ts';
import { envelopeEncryptor, kmsClient } from '../../adapters/kms/envelope.ts';
import { photoLinks, photoLinkVariables } from '../../adapters/s3/photo-links.ts';
import { voiceLinks, voiceLinkVariables } from '../../adapters/s3/voice-links.ts';
import { hotlineSecret } from '../../adapters/secrets-manager/hotline-secret.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { pauseBeforeRetry } from '../runtime/pause.ts';
import { webhookVariables } from '../runtime/webhook-variables.ts';
import { StaffEntryEnvironment, staffEntryServices } from './staff-entry-services.ts';

const Environment = StaffEntryEnvironment.extend({
  HOTLINE_SECRET: z.string(),
  STAFF_SIGN_IN_DOMAIN: z.url(),
  ...webhookVariables,
  CONTACT_KEY: z.string(),
  IDENTITY_KEY: z.string(),
  ...photoLinkVariables,
  ...voiceLinkVariables,
});

/** Builds those dependencies of the staff API that use the DynamoDB table. */
export function tableServices(table: TicketTable, now: () => Date) {
  return {
    members: memberStore(table),
    accessLog: accessLog(table),
    listings: listingLog(table),
    audit: auditStore(table),
    reveals: revealStore(table),
    callers: callerTickets(table),
    callbacks: callbackStore(table),
    dataRequests: dataRequestStore(table),
    attempts: attemptCounter(table, now),
    alerts: notificationStore(table),
    undelivered: undeliveredStore(table),
    smsMoneySpent: readSmsSpending(table),
    phone: phoneStateStore(table),
    tickets: ticketStore(table),
    nonces: nonceStore(table),
    queues: unitQueueStore(table),
    counts: badgeCounts(table),
    presence: presenceStore(table),
    views: viewStore(table),
    providers: providerStore(table),
    webhooks: webhookStore(table),
    deliveries: deliveryLog(table),
    calls: callStore(table, now),
    guided: guidedCounter(table),
    late: overdueStore(table),
    weeklyMails: weeklyMailStore(table),
    repeats: similarTickets(table),
    moderation: moderationList(table),
    returned: (operators: string) => returnedList(table, operators),
    possibleEmergencies: possibleEmergencyList(table),
    unplayed: unplayedList(table),
    voiceList: unplayedVoiceList(table, now),
    waiting: waitingListStore(table),
    rungAlerts: escalationNotifications(table),
    reminders: reminderStore(table),
    search: searchStore(table),
    figures: statisticsStore(table),
    floods: floodStore(table),
    sources: sourceCounter(table),
    directory: cachedDirectory(table, now),
    directoryStore: directoryHistory(table),
    openTickets: openTicketsByUnit(table),
    now,
  };
}

export function staffServices() {
  const env = readEnvironment(Environment);
  const { table, door } = staffEntryServices(env);
  const kms = kmsClient();
  return {
    ...tableServices(table, door.now),
    ...door,
    secret: hotlineSecret(env.HOTLINE_SECRET),
    webhookUrls: { mayCallLocalhost: env.WEBHOOKS_TO_LOCALHOST },
    sealContact: envelopeEncryptor(kms, env.CONTACT_KEY),
    sealIdentity: envelopeEncryptor(kms, env.IDENTITY_KEY),
    signIn: {
      domain: env.STAFF_SIGN_IN_DOMAIN,
      clientId: env.STAFF_CLIENT,
      issuer: env.STAFF_ISSUER,
    },
    photos: photoLinks(env, door.now),
    voices: voiceLinks(env, door.now),
    pause: pauseBeforeRetry,
  };
}
export type StaffServices = ReturnType<typeof staffServices>;
