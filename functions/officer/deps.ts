import * as z from 'zod';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createEscalationNotificationReader } from '../../adapters/dynamodb/messages/escalation-notifications.ts';
import { createNotificationBundleStore } from '../../adapters/dynamodb/messages/notification-bundle-store.ts';
import { createNotificationStore } from '../../adapters/dynamodb/messages/notification-store.ts';
import { createOfficerLinkStore } from '../../adapters/dynamodb/messages/officer-link-store.ts';
import { createOverdueTicketReminderStore } from '../../adapters/dynamodb/messages/reminder-store.ts';
import { createNonceStore } from '../../adapters/dynamodb/nonce-store.ts';
import { createRateLimitCounter } from '../../adapters/dynamodb/rate-limit-counter.ts';
import { createAccessLog } from '../../adapters/dynamodb/staff/access-log.ts';
import { createTicketTableClient } from '../../adapters/dynamodb/table.ts';
import { createTicketBatchReader } from '../../adapters/dynamodb/tickets/ticket-batch-reader.ts';
import { createTicketStore } from '../../adapters/dynamodb/tickets/ticket-store.ts';
import { createPhotoLinkSigner, photoLinkEnvironmentShape } from '../../adapters/s3/photo-links.ts';
import {
  createVoiceMessageLinkSigner,
  voiceMessageLinkEnvironmentShape,
} from '../../adapters/s3/voice-links.ts';
import { createHotlineSecretReader } from '../../adapters/secrets-manager/hotline-secret.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { pauseBeforeRetry } from '../runtime/pause-before-retry.ts';
import { sha256 } from '../runtime/random.ts';
import { buildStorePhotoDeps } from '../runtime/store-photo-deps.ts';
import { withUrgentChanges } from '../runtime/urgent-changes.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  ...photoLinkEnvironmentShape,
  ...voiceMessageLinkEnvironmentShape,
});

export function buildOfficerPageDeps() {
  const env = readEnvironment(Environment);
  const table = createTicketTableClient(env.TICKET_TABLE);
  const now = () => new Date();
  return {
    tickets: withUrgentChanges(createTicketStore(table)),
    links: createOfficerLinkStore(table),
    reminders: createOverdueTicketReminderStore(table),
    ticketsOf: createTicketBatchReader(table),
    accessLog: createAccessLog(table),
    nonces: createNonceStore(table),
    alerts: createNotificationStore(table),
    rungAlerts: createEscalationNotificationReader(table),
    bundles: createNotificationBundleStore(table),
    attempts: createRateLimitCounter(table, now),
    directory: createCachedDirectoryReader(table, now),
    secret: createHotlineSecretReader(env.HOTLINE_SECRET),
    photos: createPhotoLinkSigner(env, now),
    ...buildStorePhotoDeps(env.PHOTO_BUCKET),
    voices: createVoiceMessageLinkSigner(env, now),
    hash: sha256,
    pause: pauseBeforeRetry,
    now,
  };
}
type Adapters = ReturnType<typeof buildOfficerPageDeps>;
/** Dependencies of the officer pages. The stores are reduced to the operations that the pages use. */
export type OfficerPageDeps = Omit<Adapters, 'alerts' | 'accessLog'> & {
  accessLog: Pick<Adapters['accessLog'], 'note' | 'listPlays'>;
  alerts: Pick<Adapters['alerts'], 'request'>;
};
