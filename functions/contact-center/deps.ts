import * as z from 'zod';
import { createPhoneStateStore } from '../../adapters/dynamodb/contact-center/phone-state-store.ts';
import { createRatingAndVoiceStartStore } from '../../adapters/dynamodb/contact-center/rating-and-voice-start-store.ts';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createNonceStore } from '../../adapters/dynamodb/nonce-store.ts';
import { createRateLimitCounter } from '../../adapters/dynamodb/rate-limit-counter.ts';
import { createTicketTableClient, type TicketTable } from '../../adapters/dynamodb/table.ts';
import { createCallerTicketStore } from '../../adapters/dynamodb/tickets/caller-tickets.ts';
import { createTicketStore } from '../../adapters/dynamodb/tickets/ticket-store.ts';
import { createEnvelopeEncryptor, createKmsClient } from '../../adapters/kms/envelope.ts';
import { createHotlineSecretReader } from '../../adapters/secrets-manager/hotline-secret.ts';
import { createCounterSkippingFirstAttempts } from '../../core/access/skip-first-attempts-counter.ts';
import { rejectIdentityEncryption } from '../../core/contact-center/change/reject-identity-encryption.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { withOpeningLog } from '../runtime/opening-log.ts';
import { pauseBeforeRetry } from '../runtime/pause-before-retry.ts';
import { withUrgentChanges } from '../runtime/urgent-changes.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  CONTACT_KEY: z.string(),
  PORTAL_URL: z.url(),
});

/** Builds those dependencies of the contact flow actions that use the DynamoDB table. */
export function buildFlowActionStores(table: TicketTable, now: () => Date) {
  return {
    tickets: withOpeningLog(createTicketStore(table)),
    nonces: createNonceStore(table),
    callers: createCallerTicketStore(table),
    phoneState: createPhoneStateStore(table),
    notes: createRatingAndVoiceStartStore(table),
    attempts: createCounterSkippingFirstAttempts(createRateLimitCounter(table, now), {
      startedAt: now(),
      now,
    }),
    directory: createCachedDirectoryReader(table, now),
  };
}

/** Builds all dependencies of the contact flow actions. */
export function buildFlowActionDeps() {
  const env = readEnvironment(Environment);
  const now = () => new Date();
  const stores = buildFlowActionStores(createTicketTableClient(env.TICKET_TABLE), now);
  return {
    ...stores,
    tickets: withUrgentChanges(stores.tickets),
    secret: createHotlineSecretReader(env.HOTLINE_SECRET),
    sealContact: createEnvelopeEncryptor(createKmsClient(), env.CONTACT_KEY),
    sealIdentity: rejectIdentityEncryption,
    portalUrl: env.PORTAL_URL,
    pause: pauseBeforeRetry,
    now,
  };
}
export type FlowActionDeps = ReturnType<typeof buildFlowActionDeps>;
