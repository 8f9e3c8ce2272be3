import * as z from 'zod';
import { accessLog } from '../../adapters/dynamodb/access-log.ts';
import { attemptCounter } from '../../adapters/dynamodb/attempt-counter.ts';
import { bundleStore } from '../../adapters/dynamodb/bundle-store.ts';
import { cachedDirectory } from '../../adapters/dynamodb/directory-snapshot.ts';
import { linkStore } from '../../adapters/dynamodb/link-store.ts';
import { ticketBatchReader } from '../../adapters/dynamodb/many-tickets.ts';
import { nonceStore } from '../../adapters/dynamodb/nonce-store.ts';
import { notificationStore } from '../../adapters/dynamodb/notification-store.ts';
import { reminderStore } from '../../adapters/dynamodb/reminder-store.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { photoLinks, photoLinkVariables } from '../../adapters/s3/photo-links.ts';
import { voiceLinks, voiceLinkVariables } from '../../adapters/s3/voice-links.ts';
import { hotlineSecret } from '../../adapters/secrets-manager/hotline-secret.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { pauseBeforeRetry } from '../runtime/pause.ts';
import { sha256 } from '../runtime/random.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  ...photoLinkVariables,
  ...voiceLinkVariables,
});

export function officerServices() {
  const env = readEnvironment(Environment);
  const table = ticketTable(env.TICKET_TABLE);
  const now = () => new Date();
  return {
    tickets: ticketStore(table),
    links: linkStore(table),
    reminders: reminderStore(table),
    ticketsOf: ticketBatchReader(table),
    accessLog: accessLog(table),
    nonces: nonceStore(table),
    alerts: notificationStore(table),
    bundles: bundleStore(table),
    attempts: attemptCounter(table, now),
    directory: cachedDirectory(table, now),
    secret: hotlineSecret(env.HOTLINE_SECRET),
    photos: photoLinks(env, now),
    voices: voiceLinks(env, now),
    hash: sha256,
    pause: pauseBeforeRetry,
    now,
  };
}
type Adapters = ReturnType<typeof officerServices>;
/** Dependencies of the officer pages. The stores are reduced to the operations that the pages use. */
export type OfficerServices = Omit<Adapters, 'alerts' | 'accessLog'> & {
  accessLog: Pick<Adapters['accessLog'], 'note' | 'wasHeard'>;
  alerts: Pick<Adapters['alerts'], 'request'>;
};
