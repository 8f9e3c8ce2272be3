import * as z from 'zod';
import { accessLog } from '../../adapters/dynamodb/access-log.ts';
import { alertStore } from '../../adapters/dynamodb/alert-store.ts';
import { attemptCounter } from '../../adapters/dynamodb/attempt-counter.ts';
import { auditStore } from '../../adapters/dynamodb/audit-store.ts';
import { badgeCounts } from '../../adapters/dynamodb/badge-counts.ts';
import { callStore } from '../../adapters/dynamodb/call-store.ts';
import { callbackStore } from '../../adapters/dynamodb/callback-store.ts';
import { callerTickets } from '../../adapters/dynamodb/caller-tickets.ts';
import { dataRequestStore } from '../../adapters/dynamodb/data-request-store.ts';
import { deliveryLog } from '../../adapters/dynamodb/delivery-log.ts';
import { directoryHistory } from '../../adapters/dynamodb/directory-history.ts';
import { directorySnapshot } from '../../adapters/dynamodb/directory-snapshot.ts';
import { openTickets } from '../../adapters/dynamodb/directory-tickets.ts';
import { figureStore } from '../../adapters/dynamodb/figure-store.ts';
import { floodStore } from '../../adapters/dynamodb/flood-store.ts';
import { guidedCounter } from '../../adapters/dynamodb/guided-counter.ts';
import { lateStore } from '../../adapters/dynamodb/late-store.ts';
import { listingLog } from '../../adapters/dynamodb/listing-log.ts';
import { memberStore } from '../../adapters/dynamodb/member-store.ts';
import { nonceStore } from '../../adapters/dynamodb/nonce-store.ts';
import { phoneStateStore } from '../../adapters/dynamodb/phone-state-store.ts';
import { presenceStore } from '../../adapters/dynamodb/presence-store.ts';
import { providerStore } from '../../adapters/dynamodb/provider-store.ts';
import { queueStore } from '../../adapters/dynamodb/queue-store.ts';
import { reminderStore } from '../../adapters/dynamodb/reminder-store.ts';
import { revealStore } from '../../adapters/dynamodb/reveal-store.ts';
import { rungAlerts } from '../../adapters/dynamodb/rung-alerts.ts';
import { searchStore } from '../../adapters/dynamodb/search-store.ts';
import { similarTickets } from '../../adapters/dynamodb/similar-tickets.ts';
import { smsMoneySpent } from '../../adapters/dynamodb/sms-budget.ts';
import { sourceCounter } from '../../adapters/dynamodb/source-counter.ts';
import type { TicketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { undeliveredStore } from '../../adapters/dynamodb/undelivered-store.ts';
import { viewStore } from '../../adapters/dynamodb/view-store.ts';
import { voiceList } from '../../adapters/dynamodb/voice-list.ts';
import { waitingStore } from '../../adapters/dynamodb/waiting-store.ts';
import { webhookStore } from '../../adapters/dynamodb/webhook-store.ts';
import { weeklyMailStore } from '../../adapters/dynamodb/weekly-mail-store.ts';
import {
  moderationList,
  possibleEmergencyList,
  returnedList,
  unplayedList,
} from '../../adapters/dynamodb/work-lists.ts';
import { kmsClient, sealer } from '../../adapters/kms/envelope.ts';
import { photoLinks, photoLinkVariables } from '../../adapters/s3/photo-links.ts';
import { voiceLinks, voiceLinkVariables } from '../../adapters/s3/voice-links.ts';
import { hotlineSecret } from '../../adapters/secrets-manager/hotline-secret.ts';
import { environment } from '../runtime/environment.ts';
import { pause } from '../runtime/pause.ts';
import { webhookVariables } from '../runtime/webhook-variables.ts';
import { DoorEnvironment, doorServices } from './door-services.ts';

const Environment = DoorEnvironment.extend({
  HOTLINE_SECRET: z.string(),
  STAFF_SIGN_IN_DOMAIN: z.url(),
  ...webhookVariables,
  CONTACT_KEY: z.string(),
  IDENTITY_KEY: z.string(),
  ...photoLinkVariables,
  ...voiceLinkVariables,
});

/** Builds the dependencies of the staff API that use the DynamoDB table. */
export const tableServices = (table: TicketTable, now: () => Date) => ({
  members: memberStore(table),
  accessLog: accessLog(table),
  listings: listingLog(table),
  audit: auditStore(table),
  reveals: revealStore(table),
  callers: callerTickets(table),
  callbacks: callbackStore(table),
  dataRequests: dataRequestStore(table),
  attempts: attemptCounter(table, now),
  alerts: alertStore(table),
  undelivered: undeliveredStore(table),
  smsMoneySpent: smsMoneySpent(table),
  phone: phoneStateStore(table),
  tickets: ticketStore(table),
  nonces: nonceStore(table),
  queues: queueStore(table),
  counts: badgeCounts(table),
  presence: presenceStore(table),
  views: viewStore(table),
  providers: providerStore(table),
  webhooks: webhookStore(table),
  deliveries: deliveryLog(table),
  calls: callStore(table, now),
  guided: guidedCounter(table),
  late: lateStore(table),
  weeklyMails: weeklyMailStore(table),
  repeats: similarTickets(table),
  moderation: moderationList(table),
  returned: (operators: string) => returnedList(table, operators),
  possibleEmergencies: possibleEmergencyList(table),
  unplayed: unplayedList(table),
  voiceList: voiceList(table, now),
  waiting: waitingStore(table),
  rungAlerts: rungAlerts(table),
  reminders: reminderStore(table),
  search: searchStore(table),
  figures: figureStore(table),
  floods: floodStore(table),
  sources: sourceCounter(table),
  directory: directorySnapshot(table, now),
  directoryStore: directoryHistory(table),
  openTickets: openTickets(table),
  now,
});

export const staffServices = () => {
  const env = environment(Environment);
  const { table, door } = doorServices(env);
  const kms = kmsClient();
  return {
    ...tableServices(table, door.now),
    ...door,
    secret: hotlineSecret(env.HOTLINE_SECRET),
    webhookUrls: { mayCallLocalhost: env.WEBHOOKS_TO_LOCALHOST },
    sealContact: sealer(kms, env.CONTACT_KEY),
    sealIdentity: sealer(kms, env.IDENTITY_KEY),
    signIn: {
      domain: env.STAFF_SIGN_IN_DOMAIN,
      clientId: env.STAFF_CLIENT,
      issuer: env.STAFF_ISSUER,
    },
    photos: photoLinks(env, door.now),
    voices: voiceLinks(env, door.now),
    pause,
  };
};
export type StaffServices = ReturnType<typeof staffServices>;
